import { Dexie, type Table } from 'dexie';
import { newId } from '@/utils/report/id';
import type { HostPace, Job, JobItem } from '@/utils/report/job';
import type { Attachment, Content, Report, Version } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import {
  type ChunkRow,
  type FileRow,
  type IdentityRow,
  type LogRow,
  type MetaRow,
  noRows,
  type SnapshotRow,
  type StagedRow,
  type StateRow,
  type TouchedRow,
  type UndoRow,
} from './rows';
import { schemaVersion, schemaVersions } from './schemaVersions';

/**
 * The Dexie database. Strict durability, because Chrome's default since 121 may drop the last seconds on a power cut;
 * no live-query cache, because of dexie/Dexie.js#2309 and #2270. It opens once and never by itself: a library that the
 * browser has closed and thrown away would be begun anew, empty, behind everyone's back (tests/e2e/thrownAway.test.ts).
 */
export class LibraryDatabase extends Dexie {
  declare readonly reports: Table<Report, string>;
  declare readonly contents: Table<Content, string>;
  declare readonly snapshots: Table<SnapshotRow, string>;
  declare readonly attachments: Table<Attachment, string>;
  declare readonly files: Table<FileRow, string>;
  declare readonly versions: Table<Version, string>;
  declare readonly log: Table<LogRow, number>;
  declare readonly identities: Table<IdentityRow, string>;
  declare readonly touched: Table<TouchedRow, string>;
  declare readonly undos: Table<UndoRow, string>;
  declare readonly staged: Table<StagedRow, number>;
  declare readonly chunks: Table<ChunkRow, [string, number]>;
  declare readonly jobs: Table<Job, string>;
  declare readonly jobItems: Table<JobItem, string>;
  declare readonly hosts: Table<HostPace, string>;
  declare readonly meta: Table<MetaRow | StateRow, string>;
  /** True when opening made the database: with a canary about, that is a loss, not a first start. */
  created = false;

  constructor(name: string, versions = schemaVersions) {
    super(name, { cache: 'disabled', chromeTransactionDurability: 'strict', autoOpen: false });
    for (const version of versions) {
      const declared = this.version(version.number).stores(version.tables);
      declared.upgrade(async (transaction) => {
        await version.upgrade?.(transaction);
        // From here on older code finds a newer database and keeps its hands off it.
        await transaction.table('meta').update('state', { schemaVersion: version.number });
      });
    }
    let wasOpen = false;
    this.on('ready', () => {
      wasOpen = true;
    });
    this.on('populate', (transaction) => {
      // Dexie opens once more by itself when it meets a closed connection before it was told of it.
      if (wasOpen) throw new Refusal({ code: 'storage-damaged', detail: 'the database was gone' });
      this.created = true;
      const state: StateRow = {
        key: 'state',
        databaseId: newId((bytes) => crypto.getRandomValues(bytes)),
        sequence: 0,
        schemaVersion,
        counts: noRows,
      };
      transaction.table('meta').add(state);
    });
  }
}
