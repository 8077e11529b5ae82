import type { Row } from './readRow';

/** Rows that stand alike, with what tells a list from a menu. */
export interface Group {
  readonly rows: Row[];
  dated: number;
  /** Rows with a day beside them. */
  besides: number;
  /** Those of them with none of their own. */
  alone: number;
  letters: number;
  /** What it has in common with the page's other boxes of links. */
  readonly family: string;
  /** The same for boxes that stand one step deeper, as in 2024年 that unfolds. */
  readonly kin: string;
  /** Rows whose address is not on the page. */
  unknown: number;
  /** Characters of the rows that are not of their links: few in a list, many in running text. */
  beside: number;
}
