import { failed, type Result } from '@/utils/report/faults';
import type { IncomingRecord } from '../parseBundle';
import type { BackupFolder } from './backupFolder';
import type { BackupLine, Manifest, Segment } from './backupLine';
import { fromBase64 } from './base64';
import type { Lack } from './lack';
import { readManifests } from './manifests';
import { isSound, readSegment } from './segments';

/** A backup as a list of blocks of lines, each read when it is wanted. */
export interface ReadableBackup {
  readonly blocks: readonly (() => Promise<readonly BackupLine[]>)[];
  /** Set when it gives back less than was backed up: to be said before it is restored, and after. */
  readonly lack?: Lack;
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
 * A folder's newest backup; where files of it are lost, the one that gives most reports back, and what it lacks.
 * A folder without any is `not-found`.
 */
export async function openBackup(folder: BackupFolder): Promise<Result<OpenedBackup>> {
  const { manifests, unreadable } = await readManifests(folder);
  const best = await bestOf(
    folder,
    manifests.map(({ manifest }) => manifest),
    unreadable,
  );
  return best ? { ok: true, value: best } : failed('not-found', 'no backup in this folder');
}

/** The best backup of every library in a folder, oldest first: a new profile's beside that of the one that was lost. */
export async function openBackups(folder: BackupFolder): Promise<Result<readonly OpenedBackup[]>> {
  const libraries = new Map<string, Manifest[]>();
  const { manifests, unreadable } = await readManifests(folder);
  for (const { manifest } of manifests)
    libraries.set(manifest.databaseId, [...(libraries.get(manifest.databaseId) ?? []), manifest]);
  const opened: OpenedBackup[] = [];
  for (const [at, own] of [...libraries.values()].entries()) {
    // Whose an unreadable manifest is cannot be known: it is told once, of the library that was backed up last.
    const best = await bestOf(folder, own, at === 0 ? unreadable : []);
    if (best) opened.unshift(best);
  }
  return opened.length ? { ok: true, value: opened } : failed('not-found', 'no backup in this folder');
}

/** @param manifests of one library, newest first @param unreadable writes up to which manifests stood that are damaged */
async function bestOf(
  folder: BackupFolder,
  manifests: readonly Manifest[],
  unreadable: readonly number[],
): Promise<OpenedBackup | undefined> {
  const [newest] = manifests;
  if (!newest) return undefined;
  const newer = unreadable.filter((sequence) => sequence > newest.sequence).length;
  let best: (OpenedBackup & { readonly reports: number }) | undefined;
  let lost = 0;
  for (const manifest of manifests) {
    const segments = await soundSegments(folder, manifest);
    const opened = { manifest, backup: readable(folder, segments), lost: manifest.segments.length - segments.length };
    if (manifest === newest) lost = opened.lost;
    if (lost + newer === 0) return opened;
    const reports = (await lastWords(opened.backup)).size;
    if (!best || reports > best.reports) best = { ...opened, reports };
  }
  const lack = {
    files: lost + newer,
    of: newest.segments.length + newer,
    reports: Math.max(0, newest.reports - (best?.reports ?? 0)),
    ofReports: newest.reports,
  };
  return best && { manifest: best.manifest, lost: best.lost, backup: { ...best.backup, lack } };
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

/** The jobs and their addresses in a backup, block by block; later ones stand over earlier ones. */
export async function* backupJobs(backup: ReadableBackup): AsyncGenerator<{ jobs: unknown[]; items: unknown[] }> {
  for (const block of backup.blocks) {
    const lines = await block();
    const jobs = lines.flatMap((line) => (line.type === 'job' ? [line.job] : []));
    const items = lines.flatMap((line) => (line.type === 'items' ? line.items : []));
    if (jobs.length + items.length > 0) yield { jobs, items };
  }
}

/** The log lines of a backup, block by block. */
export async function* backupLog(backup: ReadableBackup): AsyncGenerator<unknown[]> {
  for (const block of backup.blocks) {
    const entries = (await block()).flatMap((line) => (line.type === 'log' ? [line.entry] : []));
    if (entries.length) yield entries;
  }
}
