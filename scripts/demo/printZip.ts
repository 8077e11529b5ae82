import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { table } from './table';

/** One line of `data/reports.jsonl`, as far as the demonstration prints it (see docs/dataset.md). */
interface ReportLine {
  readonly values?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly characters?: number;
  readonly issues?: readonly { readonly reason: string; readonly field?: string }[];
}

const shown = (value: string | readonly string[] | undefined) =>
  value === undefined ? '–' : typeof value === 'string' ? value : value.join('、');

/** Prints what an exported zip holds: a row for each report, then its files with their sizes. */
export async function printZip(path: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const lines = (await zip.file('data/reports.jsonl')?.async('string')) ?? '';
  const reports = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReportLine);
  const rows = reports.map(({ values = {}, characters, issues = [] }) => [
    shown(values.title),
    shown(values.index_number),
    shown(values.issuing_body),
    shown(values.date_written ?? values.date_published),
    String(characters ?? '–'),
    issues.map(({ field, reason }) => (field ? `${field}: ${reason}` : reason)).join(', ') || '–',
  ]);
  console.log(`\n${table(['title', 'index number', 'issuer', 'date', 'characters', 'issues'], rows)}`);
  console.log(`\n${path}`);
  for (const file of Object.values(zip.files).filter((entry) => !entry.dir)) {
    const bytes = (await file.async('uint8array')).length;
    console.log(`  ${String(bytes).padStart(9)}  ${file.name}`);
  }
}
