import { sha256 } from '../hash';
import type { BackupFolder } from './backupFolder';
import { type Manifest, manifestSchema } from './backupLine';

const pattern = /^manifest-(\d{12})-[0-9a-f]{16}\.json$/;

/** How many backups are kept beside each other. */
export const keptManifests = 3;

interface NamedManifest {
  readonly name: string;
  readonly manifest: Manifest;
}

/** The manifest's file name carries its sequence and the hash of its bytes, so that a damaged one is known by itself. */
export async function manifestFile(manifest: Manifest): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const hash = (await sha256(bytes)).slice(0, 16);
  return { name: `manifest-${String(manifest.sequence).padStart(12, '0')}-${hash}.json`, bytes };
}

async function readManifest(folder: BackupFolder, name: string): Promise<Manifest | undefined> {
  const bytes = await folder.read(name);
  if (!bytes || !name.includes((await sha256(bytes)).slice(0, 16))) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    console.warn(`${name} is no manifest`, error);
    return undefined;
  }
}

/**
 * The folder's sound manifests, newest first (by the time they were made), and of those that are damaged the write up to
 * which they stood, which their name says.
 */
export async function readManifests(
  folder: BackupFolder,
): Promise<{ readonly manifests: NamedManifest[]; readonly unreadable: readonly number[] }> {
  const names = (await folder.list()).filter((name) => pattern.test(name));
  const read = await Promise.all(names.map(async (name) => ({ name, manifest: await readManifest(folder, name) })));
  const sound = read.flatMap(({ name, manifest }) => (manifest ? [{ name, manifest }] : []));
  const order = ({ name, manifest }: NamedManifest) => `${manifest.at} ${name}`;
  return {
    manifests: sound.sort((a, b) => (order(a) < order(b) ? 1 : -1)),
    unreadable: read.flatMap(({ name, manifest }) => (manifest ? [] : Number(pattern.exec(name)?.[1]))),
  };
}

/** The folder's sound manifests, newest first. */
export const listManifests = async (folder: BackupFolder): Promise<NamedManifest[]> =>
  (await readManifests(folder)).manifests;

/** The newest of each library that is not the one named. */
function newestOfOthers(sound: readonly NamedManifest[], databaseId: string): NamedManifest[] {
  const others = sound.filter(({ manifest }) => manifest.databaseId !== databaseId);
  return others.filter(
    (one, at) => others.findIndex((two) => two.manifest.databaseId === one.manifest.databaseId) === at,
  );
}

/**
 * Removes a library's manifests beyond its newest three, and segments that none of the kept ones names. In a shared folder
 * the newest backup of every other library is kept; in the browser's own folder others are this one's predecessors.
 */
export async function rotate(folder: BackupFolder, databaseId: string): Promise<void> {
  const sound = await listManifests(folder);
  const ours = folder.isShared ? sound.filter(({ manifest }) => manifest.databaseId === databaseId) : sound;
  const others = folder.isShared ? newestOfOthers(sound, databaseId) : [];
  const kept = [...ours.slice(0, keptManifests), ...others];
  const named = new Set(kept.flatMap(({ name, manifest }) => [name, ...manifest.segments.map((one) => one.name)]));
  const stale = (await folder.list()).filter((name) => /^(manifest|segment)-/.test(name) && !named.has(name));
  for (const name of stale) await folder.remove(name);
}
