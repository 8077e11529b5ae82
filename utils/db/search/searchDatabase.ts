import { Dexie, type Table } from 'dexie';

/** What the index has taken up of the library, and its own counters. One row. */
export interface SearchState {
  readonly key: 'state';
  /** Of the library it was made from; another one, and the index is made anew. */
  readonly databaseId: string;
  /** Raised when the index is emptied and begun anew. */
  readonly epoch: number;
  /** Everything in `touched` up to (sequence, id) is in the index. */
  readonly sequence: number;
  readonly id: string;
  /** Slots given out so far; a report keeps its slot for life. */
  readonly slots: number;
  /** Raised by each change, so that another window knows to look again. */
  readonly revision: number;
  readonly nextSegment: number;
  /** A segment being written that no one may read yet; rubbish if found at a start. */
  readonly building: number | null;
}

/** As `SearchState.id`: every row of that sequence is taken up. Sorts after every id. */
export const allOfIt = '\uffff';

export const linesPerBlock = 256;

/** The light half: what a row of the library shows, folded, for 256 reports. Slot = block × 256 + place. */
export interface LineBlock {
  readonly block: number;
  readonly revision: number;
  /** '' for a slot whose report is gone. */
  readonly ids: string[];
  readonly titles: string[];
  /** Issuers, numbers, tags, note and the other values, parted by newlines. */
  readonly lines: string[];
  /** 20240307, or 0: order among hits. */
  readonly days: number[];
  /** Hash of the body that is in the index; tells a changed body from a changed tag. */
  readonly bodies: string[];
  /** 1: in the bin, not found. */
  readonly binned: number[];
  /** 1: an older body's grams are still in the index, so a hit must be looked at. */
  readonly stale: number[];
}

/** A part of the heavy half: the grams of the bodies of some reports, spread over `buckets` rows. */
export interface Segment {
  readonly id: number;
  readonly reports: number;
  readonly buckets: number;
}

export interface PostingRow {
  readonly segment: number;
  readonly bucket: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The search index: a database of its own, made from the library and thrown away without loss. Apart, so that no
 * capture waits for it, no canary counts it and no backup carries it.
 */
export class SearchDatabase extends Dexie {
  declare readonly state: Table<SearchState, string>;
  declare readonly slots: Table<{ readonly id: string; readonly slot: number }, string>;
  declare readonly lines: Table<LineBlock, number>;
  declare readonly segments: Table<Segment, number>;
  declare readonly postings: Table<PostingRow, [number, number]>;

  constructor(name = 'gongkai-search') {
    super(name, { cache: 'disabled' });
    this.version(1).stores({
      state: 'key',
      slots: 'id',
      lines: 'block, revision',
      segments: 'id',
      postings: '[segment+bucket]',
    });
  }
}

let opened: SearchDatabase | undefined;

/** The index, opened at its first use. */
export function searchDatabase(): SearchDatabase {
  opened ??= new SearchDatabase();
  return opened;
}

/** Lets go of the index, e.g. when a test ends. */
export function closeSearch(): void {
  opened?.close();
  opened = undefined;
}
