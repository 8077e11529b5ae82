import type { Origin } from '@/utils/report/extraction';
import type { Page } from '../page';
import type { MetaPair } from './blocks';

/** What a page says for a field, before it is normalised. */
export interface Candidate {
  readonly raw: string;
  readonly origin: Origin;
  /** What found it, e.g. `label:成文日期`; kept with the value. */
  readonly finder: string;
  /** Nobody stated it: it follows from the signature, the address, the site. */
  readonly inferred: boolean;
  readonly label?: string;
  readonly element?: Element;
  /** The text to look for there, where `raw` is put together from several lines. */
  readonly seenAs?: string;
  /** The text as the page prints it, where `raw` was put together. */
  readonly printed?: string;
  /** Told beside a value that does not normalise; false for guesses, whose failure says nothing. */
  readonly isStated: boolean;
}

/** What the finders of one page share. */
export interface Reading {
  readonly page: Page;
  readonly pairs: readonly MetaPair[];
  /** The element that holds the official text, and its lines. */
  readonly body: Element | null;
  readonly lines: readonly string[];
  /** The title as read so far; '' while the title itself is looked for. */
  readonly title: string;
}

/** Says where a value stands; the field's normaliser says how it is read. Several answers: the best first. */
export type Finder = (reading: Reading) => readonly Candidate[];

/** A candidate that the page states. */
export function stated(origin: Origin, finder: string, raw: string, element?: Element): Candidate {
  return { raw, origin, finder, inferred: false, isStated: true, ...(element ? { element } : {}) };
}

/** A candidate that follows from something else. */
export function inferred(origin: Origin, finder: string, raw: string, element?: Element): Candidate {
  return { raw, origin, finder, inferred: true, isStated: false, ...(element ? { element } : {}) };
}
