import { type Evaluation, evaluateFolder, type PageScore } from './evaluate/evaluateFolder';

const usage = 'usage: npm run -s evaluate -- DIR [--json]   (DIR holds pages.jsonl, gold.jsonl and pages/)';
const figure = (value: number) => value.toFixed(4);

function row({ id, kind, body, fields, attachments, items, milliseconds }: PageScore): string {
  const odd = Object.entries(fields).filter(([, verdict]) => !verdict.startsWith('right'));
  return [
    kind.gold === kind.got ? kind.gold.padEnd(8) : `${kind.gold}≠${kind.got}`,
    body ? figure(body.f1) : '  –   ',
    body ? `(readability ${figure(body.readability)}, defuddle ${figure(body.defuddle)})` : '',
    id,
    body?.finder ?? '',
    attachments.wanted > 0 ? `attachments ${attachments.found}/${attachments.wanted}` : '',
    items.wanted > 0 ? `items ${items.found}/${items.wanted}` : items.got > 0 ? `items ${items.got}` : '',
    odd.map(([field, verdict]) => `${field}:${verdict}`).join(' '),
    `${milliseconds.toFixed(0)} ms`,
  ]
    .filter((part) => part !== '')
    .join('  ');
}

const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!folder) {
  console.error(usage);
  process.exit(2);
}
let evaluation: Evaluation;
try {
  evaluation = await evaluateFolder(folder);
} catch (error) {
  console.error(`${folder}: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exit(2);
}
const { scores, totals, unread } = evaluation;
if (process.argv.includes('--json')) console.log(JSON.stringify({ totals, pages: scores, unread }));
else {
  for (const score of scores) console.log(row(score));
  console.log('\ntotal');
  for (const [name, value] of Object.entries(totals))
    console.log(`  ${name.padEnd(18)} ${Number.isInteger(value) ? value : figure(value)}`);
}
for (const { id, reason } of unread) console.error(`${id}: not scored: ${reason}`);
if (unread.length > 0) process.exitCode = 1;
