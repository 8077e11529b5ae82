import type { ExportRecord, ExportSource, LoggedEntry } from '@/utils/dataset/source';

/** A source over arrays; whatever their order, it gives them by id, as the store does. */
export function sourceOf(
  records: readonly ExportRecord[],
  log: readonly LoggedEntry[] = [],
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(),
): ExportSource {
  const sorted = [...records].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const byId = new Map(sorted.map((record) => [record.report.id, record]));
  return {
    async *reports(ids) {
      const wanted = ids && new Set(ids);
      yield sorted
        .filter(({ report }) => !wanted || wanted.has(report.id))
        .map(({ report, attachments, source, versions, earlierSources }) => ({
          report,
          attachments,
          hasSource: source !== undefined,
          earlier: versions.map(({ number, sourceSha256 }) => ({
            number,
            sourceSha256,
            hasSource: sourceSha256 === report.sourceSha256 || earlierSources?.[sourceSha256] !== undefined,
          })),
        }));
    },
    async *records(ids) {
      for (let from = 0; from < ids.length; from += 50) {
        yield ids.slice(from, from + 50).flatMap((id) => byId.get(id) ?? []);
      }
    },
    attachmentBytes: async (id) => bytes.get(id)?.slice(),
    async *log() {
      yield [...log].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
    },
  };
}
