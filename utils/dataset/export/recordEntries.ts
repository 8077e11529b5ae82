import type { FileSum } from '../papers/fileSum';
import type { Place } from '../records/place';
import type { ExportSource } from '../source';
import type { ZipEntry } from '../zip/writeZip';
import { hashedEntry } from './hashedEntry';
import { type recordCursor, SelectionChanged } from './recordCursor';

const encoder = new TextEncoder();
const alreadySmall = /\.(zip|rar|7z|gz|docx|xlsx|pptx|ofd|jpe?g|png|gif|webp|mp[34])$/;

/** The files of each report, in order of id: its text, its page source, its attachments. */
export function recordEntries(
  source: ExportSource,
  places: readonly Place[],
  cursor: ReturnType<typeof recordCursor>,
  sums: FileSum[],
): readonly ZipEntry[] {
  return places.flatMap((placed, index) => {
    const text = (path: string, textOf: (record: Awaited<ReturnType<typeof cursor.take>>['record']) => string) =>
      hashedEntry(
        path,
        async function* () {
          yield encoder.encode(textOf((await cursor.take(index)).record));
        },
        sums,
      );
    const attachments = [...placed.attachmentPaths].map(([id, path]) =>
      hashedEntry(
        path,
        async function* () {
          await cursor.take(index);
          const bytes = await source.attachmentBytes(id);
          if (!bytes) throw new SelectionChanged(`attachment ${id} has gone`);
          yield bytes;
        },
        sums,
        alreadySmall.test(path),
      ),
    );
    return [
      ...(placed.textPath ? [text(placed.textPath, (record) => record.content.body.text)] : []),
      ...(placed.htmlPath ? [text(placed.htmlPath, (record) => record.source ?? '')] : []),
      ...attachments,
    ];
  });
}
