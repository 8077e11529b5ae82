import { failed, type Result } from '@/utils/report/faults';
import type { IncomingRecord } from '../parseBundle';
import type { BackupFolder } from './backupFolder';
import type { BackupLine, Manifest, Segment } from './backupLine';
import { fromBase64 } from './base64';
import { listManifests } from './manifests';
import { isSound, readSegment } from './segments';

/** A backup as a list of blocks of lines, each read when it is wanted. */
export interface ReadableBackup {
  readonly blocks: readonly (() => Promise<readonly BackupLine[]>)[];
}

export interface OpenedBackup {
  readonly manifest: Manifest;
  readonly backup: ReadableBackup;
  /** Files of it that are missing or damaged: 0 but in the worst case. */
  readonly lost: number;
}

async function soundSegments(folder: BackupFolder, manifest: Manifest): Promise<Segment[]> {
  const sound: Segment[] = [];
  for (const segment of manifest.segments) if (await isSound(folder, segment)) sound.push(segment);
  return sound;
}

const readable = (folder: BackupFolder, segments: readonly Segment[]): ReadableBackup => ({
  blocks: segments.map((segment) => async () => {
    const lines = await readSegment(folder, segment);
    if (!lines) throw new Error(`${segment.name} changed while it was read`);
    return lines;
  }),
});

/**
 * The newest backup of a folder whose files are all sound; where there is none, the one that lost fewest of its files.
 * A folder without any is `not-found`.
 */
export async function openBackup(folder: BackupFolder): Promise<Result<OpenedBackup>> {
  let best: OpenedBackup | undefined;
  for (const { manifest } of await listManifests(folder)) {
    const segments = await soundSegments(folder, manifest);
    const opened = { manifest, backup: readable(folder, segments), lost: manifest.segments.length - segments.length };
    if (opened.lost === 0) return { ok: true, value: opened };
    if (!best || opened.lost < best.lost) best = opened;
  }
  return best ? { ok: true, value: best } : failed('not-found', 'no backup in this folder');
}

const incoming = (line: Extract<BackupLine, { type: 'report' }>): IncomingRecord => {
  const { report, content, versions, attachments, sources } = line;
  const files = new Map<string, Blob>();
  for (const [id, { type, base64 }] of Object.entries(line.files))
    files.set(id, new Blob([fromBase64(base64)], { type }));
  return { report, content, versions, attachments, sources, files };
};

/** Which block holds the last word about each report; reports whose last word is `gone` are left out. */
async function lastWords({ blocks }: ReadableBackup): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    for (const line of await block()) {
      if (line.type === 'report') last.set(line.id, at);
      if (line.type === 'gone') last.delete(line.id);
    }
  }
  return last;
}

/** The reports of a backup, each in its last state, in batches. */
export async function* backupRecords(backup: ReadableBackup, size = 20): AsyncGenerator<IncomingRecord[]> {
  const last = await lastWords(backup);
  for (const [at, block] of backup.blocks.entries()) {
    const latest = new Map<string, Extract<BackupLine, { type: 'report' }>>();
    for (const line of await block()) if (line.type === 'report' && last.get(line.id) === at) latest.set(line.id, line);
    const lines = [...latest.values()];
    for (let from = 0; from < lines.length; from += size) yield lines.slice(from, from + size).map(incoming);
  }
}

/** The log lines of a backup, block by block. */
export async function* backupLog(backup: ReadableBackup): AsyncGenerator<unknown[]> {
  for (const block of backup.blocks) {
    const entries = (await block()).flatMap((line) => (line.type === 'log' ? [line.entry] : []));
    if (entries.length) yield entries;
  }
}
