import type { BackupFolder } from '@/utils/db/backup/backupFolder';
import type { Segment } from '@/utils/db/backup/backupLine';
import { gzip } from '@/utils/db/gzip';
import { sha256 } from '@/utils/db/hash';

export { isSound, parseLines, readSegment, segmentSize } from '@/utils/db/backup/segments';

/** A segment that is written and not read back. */
export async function writeSegment(folder: BackupFolder, lines: readonly string[]): Promise<Segment> {
  const bytes = await gzip(lines.map((line) => `${line}\n`).join(''));
  const hash = await sha256(bytes);
  const name = `segment-${hash.slice(0, 32)}.jsonl.gz`;
  await folder.write(name, bytes);
  return { name, sha256: hash, bytes: bytes.length, lines: lines.length };
}
