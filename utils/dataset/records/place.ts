import { attachmentFileName } from '../names/attachmentFileName';
import { textFileName } from '../names/textFileName';
import type { ExportRecord, ListedReport } from '../source';

/** The paths a report's files have in the zip. */
export interface Place {
  readonly id: string;
  readonly textPath?: string;
  /** Absent when the page's HTML was not kept or is left out of this export. */
  readonly htmlPath?: string;
  /** By attachment id, stored ones only. */
  readonly attachmentPaths: ReadonlyMap<string, string>;
  /** Files of earlier states by their number. */
  readonly versionPaths: ReadonlyMap<number, VersionPaths>;
}

export interface VersionPaths {
  readonly textPath?: string;
  /** States with one and the same source have one file, which may be the present state's. */
  readonly htmlPath?: string;
}

export interface PlacedRecord extends Place {
  readonly record: ExportRecord;
}

export interface PlaceOptions {
  readonly texts: boolean;
  readonly html: boolean;
  readonly attachments: boolean;
}

/** Names the files of a report. The same report gives the same names in every export. */
export function place(listed: ListedReport, options: PlaceOptions): Place {
  const { id } = listed.report;
  const stored = options.attachments ? listed.attachments.filter(({ state }) => state === 'stored') : [];
  const htmlPath = options.html && listed.hasSource ? `html/${id}.html` : undefined;
  return {
    id,
    ...(options.texts ? { textPath: `texts/${textFileName(listed.report)}` } : {}),
    ...(htmlPath ? { htmlPath } : {}),
    attachmentPaths:
      stored.length === 0
        ? noFiles
        : new Map(
            stored.map((attachment, index) => [
              attachment.id,
              `attachments/${id}/${attachmentFileName(attachment, index)}`,
            ]),
          ),
    versionPaths: listed.earlier.length === 0 ? noVersions : versionPaths(listed, options, htmlPath),
  };
}

/** Most reports have no files and no earlier states; they share an empty map. */
const noFiles: ReadonlyMap<string, string> = new Map();
const noVersions: ReadonlyMap<number, VersionPaths> = new Map();

function versionPaths(
  { report, earlier }: ListedReport,
  options: PlaceOptions,
  htmlPath: string | undefined,
): ReadonlyMap<number, VersionPaths> {
  const bySource = new Map(htmlPath ? [[report.sourceSha256, htmlPath]] : []);
  return new Map(
    earlier.map(({ number, sourceSha256, hasSource }) => {
      const stem = `versions/${report.id}/${number}`;
      if (options.html && hasSource && !bySource.has(sourceSha256)) bySource.set(sourceSha256, `${stem}.html`);
      const own = options.html ? bySource.get(sourceSha256) : undefined;
      return [number, { ...(options.texts ? { textPath: `${stem}.txt` } : {}), ...(own ? { htmlPath: own } : {}) }];
    }),
  );
}

/** Page sources of earlier states that have a file of their own: path → number of the first state with it. */
export function versionSources({ htmlPath, versionPaths: paths }: Place): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const [number, { htmlPath: path }] of paths) {
    if (path && path !== htmlPath && !files.has(path)) files.set(path, number);
  }
  return files;
}

/** How many files of the zip belong to this report. */
export const fileCount = (placed: Place): number =>
  Number(placed.textPath !== undefined) +
  Number(placed.htmlPath !== undefined) +
  placed.attachmentPaths.size +
  [...placed.versionPaths.values()].filter(({ textPath }) => textPath).length +
  versionSources(placed).size;
