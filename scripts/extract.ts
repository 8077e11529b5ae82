import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { extract } from '@/utils/extract/extract';
import { openPage } from './support/openPage';
import { printed, printedFailure } from './support/printed';
import { readRegion, readRegionIssues } from './support/readRegion';

const usage = `Reads saved disclosure pages: one JSON object a line, in the order given.
  npm run -s extract -- [--url URL] FILE…
  npm run -s extract -- --list PAGES.jsonl      lines of {"file","url"}; paths relative to the list`;

interface Entry {
  readonly file: string;
  readonly path: string;
  readonly url: string | null;
}

/** Command line → pages to read. A list's line without `file` is taken for `pages/<id>.html`. */
async function entriesOf(args: readonly string[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let url: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--url') url = args[++at] ?? null;
    else if (arg.startsWith('--url=')) url = arg.slice(6);
    else if (arg === '--list') entries.push(...(await listed(args[++at] ?? '')));
    else if (arg.startsWith('--list=')) entries.push(...(await listed(arg.slice(7))));
    else entries.push({ file: arg, path: resolve(arg), url });
  }
  return entries;
}

async function listed(list: string): Promise<readonly Entry[]> {
  const text = await readFile(list, 'utf8');
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const parsed: unknown = parseLine(line);
      const entry = (parsed !== null && typeof parsed === 'object' ? parsed : {}) as Record<string, unknown>;
      const id = typeof entry.id === 'string' ? `pages/${entry.id}.html` : line.trim();
      const file = typeof entry.file === 'string' ? entry.file : typeof parsed === 'string' ? parsed : id;
      return { file, path: resolve(dirname(list), file), url: typeof entry.url === 'string' ? entry.url : null };
    });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line; // A plain path on the line: taken as it is.
  }
}

/** Frees what jsdom holds. It walks a page level by level, and fails on one of thousands: what was read stays read. */
function closePage(document: Document) {
  try {
    document.defaultView?.close();
  } catch (error) {
    process.emitWarning(`page not closed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function lineOf(
  { file, path, url }: Entry,
  today: string,
): Promise<{ readonly line: object; readonly isRead: boolean }> {
  try {
    const page = openPage(await readFile(path), url);
    const read = extract(page, { today, now: () => performance.now(), budgetMs: 20_000 });
    const extraction = { ...read, issues: [...read.issues, ...readRegionIssues(read)] };
    const line = printed(file, url, extraction, readRegion(extraction));
    closePage(page.document);
    return { line, isRead: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${file}: ${reason}\n`);
    return { line: printedFailure(file, url, reason), isRead: false };
  }
}

const write = (text: string) =>
  new Promise<void>((settle, fail) => process.stdout.write(text, (error) => (error ? fail(error) : settle())));

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) {
  process.stderr.write(`${usage}\n`);
  process.exit(args.length === 0 ? 2 : 0);
}
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
let entries: readonly Entry[] = [];
try {
  entries = await entriesOf(args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
let isWhole = true;
for (const entry of entries) {
  const { line, isRead } = await lineOf(entry, today);
  if (!isRead) isWhole = false;
  await write(`${JSON.stringify(line)}\n`);
}
process.exitCode = isWhole ? 0 : 1;
