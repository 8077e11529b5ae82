import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Anchor, Extraction, ListItem, NextPage, Recognition } from '@/utils/report/extraction';
import type { Result } from '@/utils/report/faults';
import type { TitleFilter } from '@/utils/report/job';
import type { SentCapture } from '@/utils/report/schema';

/** What the icon says of a tab (kept in storage.session, so that it survives the worker). */
export interface PageState {
  readonly tabId: number;
  readonly url: string;
  readonly recognition: Recognition | null;
  /** The stored report with this address, if there is one. */
  readonly reportId: string | null;
  /** True when the page, read again in this tab, said something else than what is stored of it. */
  readonly changed: boolean;
}

/** One piece of a capture too long for one message; `n` counts from 0. */
export interface CaptureChunk {
  readonly id: string;
  readonly n: number;
  readonly text: string;
}

/** Closes a chunked capture: the worker's own hash of every piece, in order. A missing or swapped piece shows. */
export interface CaptureSeal {
  readonly id: string;
  readonly sha256s: readonly string[];
}

/** How a list capture and every other job of the queue is asked for. `id` is the job's, made by the asker. */
export interface JobRequest {
  readonly id: string;
  readonly name: string;
  readonly source: 'list' | 'addresses' | 'tabs' | 'attachments';
  /** The list page, or the addresses wanted. */
  readonly urls: readonly string[];
  /** Open tabs wanted. */
  readonly tabIds?: readonly number[];
  /** Reports whose attachments are wanted. */
  readonly reportIds?: readonly string[];
  /** True: list first, then wait for `chooseItems`. */
  readonly isChosenByHand?: boolean;
  readonly filter?: TitleFilter | null;
  /** Milliseconds between two requests to one host; 2,000 when it is not said. */
  readonly delay?: number;
  readonly withAttachments?: boolean;
}

/** A fetched list page, or the answer of a list's own interface, to be read where there is a DOM. */
export interface FetchedList {
  readonly text: string;
  readonly url: string;
  readonly page: NextPage | null;
  /** The encoding its bytes were read in. */
  readonly charset?: string | undefined;
}

/** Text of an attached file; `unreadable` says why there is none, or not all of it. */
export interface FileRead {
  readonly text: string;
  readonly html?: string | undefined;
  readonly unreadable?: string | undefined;
}

export interface ListRead {
  readonly items: readonly ListItem[];
  readonly next: NextPage | null;
  readonly totalPages: number | null;
}

/**
 * Every command that crosses contexts, in one place. Each names who may send it; `answer.ts` refuses others.
 * Content scripts only ever push what they read; they get no library data back.
 */
export interface Commands {
  // content script → background
  pageRecognised: {
    readonly from: 'content';
    readonly input: Recognition & { readonly url: string };
    readonly output: Result<null>;
  };
  saveCapture: { readonly from: 'content'; readonly input: SentCapture; readonly output: Result<CaptureOutcome> };
  saveChunk: {
    readonly from: 'content';
    readonly input: CaptureChunk;
    readonly output: Result<{ readonly sha256: string }>;
  };
  sealCapture: { readonly from: 'content'; readonly input: CaptureSeal; readonly output: Result<CaptureOutcome> };
  // our own pages → background
  ping: { readonly from: 'page'; readonly input: Record<string, never>; readonly output: Result<null> };
  pageState: { readonly from: 'page'; readonly input: { readonly tabId: number }; readonly output: Result<PageState> };
  captureTab: {
    readonly from: 'page';
    readonly input: { readonly tabId: number; readonly id: string };
    readonly output: Result<CaptureOutcome>;
  };
  startJob: {
    readonly from: 'page';
    readonly input: JobRequest;
    readonly output: Result<{ readonly jobId: string }>;
  };
  chooseItems: {
    readonly from: 'page';
    readonly input: { readonly jobId: string; readonly itemIds: readonly string[] };
    readonly output: Result<null>;
  };
  controlJob: {
    readonly from: 'page';
    readonly input: {
      readonly jobId: string;
      readonly act: 'pause' | 'resume' | 'cancel' | 'retry-failed' | 'first' | 'last';
    };
    readonly output: Result<null>;
  };
  moveItemFirst: {
    readonly from: 'page';
    readonly input: { readonly itemId: string };
    readonly output: Result<null>;
  };
  // background → offscreen page, where there is a DOM
  parsePage: {
    readonly from: 'extension';
    readonly input: { readonly html: string; readonly url: string };
    readonly output: Result<Extraction>;
  };
  parseFile: {
    readonly from: 'extension';
    /** The bytes wait under `id` where `handOver` put them: a message could not carry them. */
    readonly input: { readonly id: string; readonly name: string; readonly mediaType: string };
    readonly output: Result<FileRead>;
  };
  parseList: { readonly from: 'extension'; readonly input: FetchedList; readonly output: Result<ListRead> };
  // our own pages and background → content script in a tab
  readPage: { readonly from: 'extension'; readonly input: Record<string, never>; readonly output: Result<Extraction> };
  capturePage: {
    readonly from: 'extension';
    readonly input: { readonly id: string };
    readonly output: Result<CaptureOutcome>;
  };
  highlight: {
    readonly from: 'extension';
    readonly input: { readonly anchor: Anchor };
    readonly output: Result<{ readonly found: boolean }>;
  };
}

export type CommandName = keyof Commands;
export type Input<C extends CommandName> = Commands[C]['input'];
export type Output<C extends CommandName> = Commands[C]['output'];
/** Who may send a command: a page's content script, one of our own pages, or any part of the extension itself. */
export type AllowedSender = Commands[CommandName]['from'];
