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

/** What an exported zip holds, for a person: a row for each report, then its files with their sizes. */
export async function describeZip(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
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
  const files = Object.values(zip.files).filter((entry) => !entry.dir);
  const sizes = await Promise.all(files.map(async (file) => (await file.async('uint8array')).length));
  const list = files.map(({ name }, at) => `  ${String(sizes[at]).padStart(9)}  ${name}`);
  return [table(['title', 'index number', 'issuer', 'date', 'characters', 'issues'], rows), '', ...list].join('\n');
}
