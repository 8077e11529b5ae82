import type { Anchor, Extraction, Recognition } from '@/utils/report/extraction';
import type { Result } from '@/utils/report/faults';
import type { Capture, ReadWay } from '@/utils/report/schema';

/** What became of a capture. `same`: the page had not changed, nothing was stored twice. */
export interface CaptureOutcome {
  readonly reportId: string;
  readonly outcome: 'captured' | 'same' | 'changed' | 'already-acknowledged';
}

/** What the icon says of a tab (kept in storage.session, so that it survives the worker). */
export interface PageState {
  readonly tabId: number;
  readonly url: string;
  readonly recognition: Recognition | null;
  readonly reportId: string | null;
  readonly changed: boolean;
}

/**
 * Every command that crosses contexts, in one place. Each names who may send it; `listen.ts` refuses others.
 * Content scripts only ever push what they read; they get no library data back.
 */
export interface Commands {
  // content script → background
  pageRecognised: {
    readonly from: 'content';
    readonly input: Recognition & { readonly url: string };
    readonly output: Result<null>;
  };
  saveCapture: { readonly from: 'content'; readonly input: Capture; readonly output: Result<CaptureOutcome> };
  // our own pages → background
  pageState: { readonly from: 'page'; readonly input: { readonly tabId: number }; readonly output: Result<PageState> };
  captureTab: {
    readonly from: 'page';
    readonly input: { readonly tabId: number; readonly id: string };
    readonly output: Result<CaptureOutcome>;
  };
  // our own pages and background → content script in a tab
  readPage: { readonly from: 'extension'; readonly input: Record<string, never>; readonly output: Result<Extraction> };
  capturePage: {
    readonly from: 'extension';
    readonly input: { readonly id: string; readonly readBy: ReadWay };
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
