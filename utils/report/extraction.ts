import type { FieldName } from './fields';
import type { Issue } from './issues';
import type { SignalCode } from './signals';

/** What a page is: one official text, links to such texts, or anything else (DESIGN.md section 4). */
export type PageKind = 'document' | 'list' | 'other';

/** Where a value was read. `user` is a researcher's correction. */
export type Origin = 'label' | 'meta' | 'heading' | 'body' | 'url' | 'site' | 'user';

/** Enough to find a value's element again in the live page: a CSS path from the root, and the text seen there. */
export interface Anchor {
  readonly path: string;
  readonly text: string;
}

export interface FieldValue {
  /** ISO day for a day, a list for `issuingBody`, else text. Never empty. */
  readonly value: string | readonly string[];
  /** The text as the page shows it. */
  readonly raw: string;
  readonly origin: Origin;
  /** What found it, e.g. `label:成文日期` or `meta:PubDate`. */
  readonly finder: string;
  /** True when nobody stated it: an issuer read off the signature, a date read off the address. */
  readonly inferred: boolean;
  /** The page's own label, where there was one. */
  readonly label?: string;
  readonly anchor?: Anchor;
}

export type Fields = Partial<Record<FieldName, FieldValue>>;

/** Which sections of an annual report a heading opens; see 督察工作规定 (厅字〔2019〕28号) article 24. */
export type SectionPart = 'achievements' | 'shortcomings' | 'leadership' | 'plans' | 'other';

export interface Section {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; unnumbered headings take the level their place gives them. */
  readonly level: number;
  /** As printed (`（二）`), absent for an unnumbered heading. */
  readonly number?: string;
  readonly heading: string;
  /** The text under this heading up to the next heading of any level. */
  readonly text: string;
  readonly part?: SectionPart;
}

export interface AttachmentLink {
  readonly name: string;
  /** Absolute. */
  readonly url: string;
}

export interface ListItem {
  readonly title: string;
  readonly url: string;
  /** ISO day, where the list shows a whole date, or one without its year that the document's address makes whole. */
  readonly date?: string;
  /** The year was read off the address; absent where the list states it. */
  readonly isDateInferred?: boolean;
  readonly indexNumber?: string;
  readonly documentNumber?: string;
}

/** How the next page of a list is reached: an address to GET, or a form to POST. */
export interface NextPage {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly form?: Readonly<Record<string, string>>;
  /** The encoding its fields are sent in, where it is not UTF-8. */
  readonly charset?: 'gbk' | undefined;
  /** Which mechanism was recognised, e.g. `trs-createPageHTML`. */
  readonly mechanism: string;
}

export interface Body {
  /** '' when the page has no body text. Paragraphs are separated by one newline. */
  readonly text: string;
  /** Cleaned by allow-list, links absolute. Still untrusted: sanitise again before showing. */
  readonly html: string;
  readonly markdown: string;
  /** 0..1: kept characters ÷ visible characters of the article area. */
  readonly completeness: number;
  /** Characters (no white space) and tables seen in the article area and kept in the body. */
  readonly measure: {
    readonly keptCharacters: number;
    readonly visibleCharacters: number;
    readonly keptTables: number;
    readonly visibleTables: number;
  };
  /** Which layer and container gave it, e.g. `container:#zoom`, `pattern:.article-box`, `readability`; `none`. */
  readonly finder: string;
  readonly anchor?: Anchor;
}

export interface Series {
  /** Chinese name of the series, e.g. 法治政府建设年度报告. */
  readonly name: string;
  readonly year: number | null;
  /** True when the year is not in the title. */
  readonly yearInferred: boolean;
}

export interface Region {
  /** Six-digit division code (nine for a township). */
  readonly code: string;
  readonly name: string;
  /** From province down, ending with the name itself. */
  readonly path: readonly string[];
  readonly level: 'nation' | 'province' | 'prefecture' | 'county' | 'township';
  readonly origin: 'index_number' | 'site_code' | 'issuing_body' | 'site_name' | 'title';
}

/** One reason for or against taking a page for a document, e.g. `{code: 'label-block', weight: 3, detail: '5'}`. */
export interface Signal {
  readonly code: SignalCode;
  readonly weight: number;
  readonly detail?: string;
}

/** What recognising a page gives: cheap, no body read. */
export interface Recognition {
  readonly kind: PageKind;
  /** 0..1: how sure we are that it is a document (for a list: that it is a list). */
  readonly score: number;
  readonly signals: readonly Signal[];
}

/** Everything read off one page. Plain JSON: it crosses contexts. The core knows no clock, so no times here. */
export interface Extraction extends Recognition {
  readonly url: string;
  readonly rule: { readonly id: string; readonly version: number };
  readonly fields: Fields;
  readonly body: Body;
  readonly outline: readonly Section[];
  readonly attachments: readonly AttachmentLink[];
  readonly items: readonly ListItem[];
  readonly next: NextPage | null;
  /** Pages the list says it has. */
  readonly totalPages: number | null;
  readonly series: Series | null;
  readonly issues: readonly Issue[];
}
