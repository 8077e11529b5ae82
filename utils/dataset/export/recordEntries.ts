import type { Version } from '@/utils/report/schema';
import type { FileSum } from '../papers/fileSum';
import { type Place, versionSources } from '../records/place';
import type { ExportRecord, ExportSource } from '../source';
import type { ZipEntry } from '../zip/writeZip';
import { wholeEntry } from './hashedEntry';
import { type recordCursor, SelectionChanged } from './recordCursor';

const encoder = new TextEncoder();
const alreadySmall = /\.(zip|rar|7z|gz|docx|xlsx|pptx|ofd|jpe?g|png|gif|webp|mp[34])$/;

/** The files of each report when their turn has come, in order of id: text, page source, texts and sources of earlier states, attachments. */
export function* recordEntries(
  source: ExportSource,
  places: readonly Place[],
  cursor: ReturnType<typeof recordCursor>,
  sums: FileSum[],
): Generator<ZipEntry> {
  for (const [index, placed] of places.entries()) {
    const text = (path: string, textOf: (record: ExportRecord) => string) =>
      wholeEntry(path, async () => encoder.encode(textOf((await cursor.take(index)).record)), sums);
    const attachments = [...placed.attachmentPaths].map(([id, path]) =>
      wholeEntry(
        path,
        async () => {
          await cursor.take(index);
          const bytes = await source.attachmentBytes(id);
          if (!bytes) throw new SelectionChanged(`attachment ${id} has gone`);
          return bytes;
        },
        sums,
        alreadySmall.test(path),
      ),
    );
    const earlier = [...placed.versionPaths].flatMap(([number, { textPath }]) =>
      textPath ? [text(textPath, (record) => stateOf(record, number).body.text)] : [],
    );
    const earlierSources = [...versionSources(placed)].map(([path, number]) =>
      text(path, (record) => {
        const source = record.earlierSources?.[stateOf(record, number).sourceSha256];
        if (source === undefined) throw new SelectionChanged(`source of version ${number} of ${placed.id} has gone`);
        return source;
      }),
    );
    if (placed.textPath) yield text(placed.textPath, (record) => record.content.body.text);
    if (placed.htmlPath) yield text(placed.htmlPath, (record) => record.source ?? '');
    yield* earlier;
    yield* earlierSources;
    yield* attachments;
  }
}

function stateOf(record: ExportRecord, number: number): Version {
  const state = record.versions.find((version) => version.number === number);
  if (!state) throw new SelectionChanged(`version ${number} of ${record.report.id} has gone`);
  return state;
}
