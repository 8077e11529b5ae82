import type { Transaction } from 'dexie';

export interface SchemaVersion {
  readonly number: number;
  /** Dexie's notation: primary key first, then indexes. Only tables that change are named. */
  readonly tables: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every schema the store has had, oldest first; never edited after a release, only added to. Each has an example
 * database under tests/fixtures/databases, and a test that finds the ones without.
 * Light rows (`reports`) stand apart from heavy ones (`contents`, `snapshots`, `files`): a list never reads a body.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    number: 1,
    tables: {
      reports:
        'id, urlKey, host, kind, status, *tags, capturedAt, updatedAt, binnedAt, bodySha256, sourceSha256, values.title, values.dateWritten, values.datePublished, *values.issuingBody, series.name, series.year, region.code, *issueReasons, *correctedFields',
      contents: 'id',
      snapshots: 'sha256',
      attachments: 'id, reportId',
      files: 'id',
      versions: 'id, reportId, sourceSha256',
      log: '++n, &id, at, reportId, jobId, url',
      identities: 'id, *keys',
      touched: 'id, sequence',
      undos: 'id, at',
      staged: '++n, importId',
      chunks: '[captureId+n], at',
      jobs: 'id, state, createdAt',
      jobItems: 'id, jobId, [jobId+state], [jobId+order], urlKey, host',
      meta: 'key',
    },
  },
  {
    // The library sorts by these columns too; the queue finds its next item by state and order.
    number: 2,
    tables: {
      jobItems: 'id, jobId, [jobId+state+order], [jobId+order], urlKey, host',
      hosts: 'host',
      reports:
        'id, urlKey, host, kind, status, *tags, capturedAt, updatedAt, binnedAt, bodySha256, sourceSha256, values.title, values.dateWritten, values.datePublished, *values.issuingBody, series.name, series.year, region.code, *issueReasons, *correctedFields, values.indexNumber, values.documentNumber, characters, completeness',
    },
  },
];

/** The schema this code writes. */
export const schemaVersion = schemaVersions.at(-1)?.number ?? 0;
