import { Refusal } from '../classifyFault';
import { gunzip, gzip } from '../gzip';
import { sha256 } from '../hash';
import type { BackupFolder } from './backupFolder';
import { type BackupLine, backupLineSchema, type Segment } from './backupLine';

/** A segment holds about so many characters; it is made and checked in memory. */
export const segmentSize = 8_000_000;

/** Writes lines as one file, reads it back and compares. A file that does not come back as it went is a fault. */
export async function writeSegment(folder: BackupFolder, lines: readonly string[]): Promise<Segment> {
  const bytes = await gzip(lines.map((line) => `${line}\n`).join(''));
  const hash = await sha256(bytes);
  const name = `segment-${hash.slice(0, 32)}.jsonl.gz`;
  const segment: Segment = { name, sha256: hash, bytes: bytes.length, lines: lines.length };
  await folder.write(name, bytes);
  if (!(await isSound(folder, segment))) throw new Refusal({ code: 'storage-damaged', detail: `backup ${name}` });
  return segment;
}

/** Whether a segment's file is there with the bytes it was made with. */
export async function isSound(folder: BackupFolder, segment: Segment): Promise<boolean> {
  const bytes = await folder.read(segment.name);
  return bytes !== undefined && (await sha256(bytes)) === segment.sha256;
}

/** The lines of a segment; undefined when the file is missing or was damaged. */
export async function readSegment(folder: BackupFolder, segment: Segment): Promise<BackupLine[] | undefined> {
  const bytes = await folder.read(segment.name);
  if (!bytes || (await sha256(bytes)) !== segment.sha256) return undefined;
  return parseLines(await gunzip(bytes));
}

/** Lines of JSONL; a line that is none stops with its number. */
export function parseLines(text: string): BackupLine[] {
  return text.split('\n').flatMap((line, at): BackupLine[] => {
    if (line === '') return [];
    try {
      return [backupLineSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Refusal({ code: 'import-refused', detail: `line ${at + 1}: ${String(error).slice(0, 200)}` });
    }
  });
}
