import type { NextPage } from '@/utils/report/extraction';
import type { Page } from '../../page';

/** What a pagination mechanism says of a list page: the next page (`null` at the end) and how many pages there are. */
export interface Paging {
  readonly next: NextPage | null;
  readonly totalPages: number | null;
  /** What a control for the next page runs, where that tells no address. */
  readonly unread?: string;
}

/** A list page, and its inline scripts as one text. */
export interface ListPage extends Page {
  readonly base: string;
  readonly scripts: string;
}

/** Reads one mechanism off a page; undefined when the page does not use it. */
export type Pager = (page: ListPage) => Paging | undefined;
