import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { table } from './table';

type Value = string | readonly string[] | null;

/** One line of `data/reports.jsonl`, as far as the demonstration prints it (see docs/dataset.md). */
interface ReportLine {
  readonly title: Value;
  readonly index_number: Value;
  readonly issuing_body: Value;
  readonly date_written: Value;
  readonly date_published: Value;
  readonly report: { readonly characters: number };
  readonly issues: readonly { readonly reason: string; readonly field?: string | null }[];
}

const shown = (value: Value) => (value === null ? '–' : typeof value === 'string' ? value : value.join('、'));

/** Prints what an exported zip holds: a row for each report, then its files with their sizes. */
export async function printZip(path: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const lines = (await zip.file('data/reports.jsonl')?.async('string')) ?? '';
  const reports = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReportLine);
  const rows = reports.map((line) => [
    shown(line.title),
    shown(line.index_number),
    shown(line.issuing_body),
    shown(line.date_written ?? line.date_published),
    String(line.report.characters),
    line.issues.map(({ field, reason }) => (field ? `${field}: ${reason}` : reason)).join(', ') || '–',
  ]);
  console.log(`\n${table(['title', 'index number', 'issuer', 'date', 'characters', 'issues'], rows)}`);
  console.log(`\n${path}`);
  for (const file of Object.values(zip.files).filter((entry) => !entry.dir)) {
    const bytes = (await file.async('uint8array')).length;
    console.log(`  ${String(bytes).padStart(9)}  ${file.name}`);
  }
}
