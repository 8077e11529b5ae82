/** What a file is, told by its first bytes; its name only parts Word from Excel among old Office files. */
export type AttachmentKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'ofd'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'wps'
  | 'rtf'
  | 'text'
  | 'image'
  | 'web-page'
  | 'unknown';

/**
 * Why no text was taken. `scanned`: pages are pictures. `old-format`: DOC, XLS, WPS, RTF. `web-page`: the address gave
 * an HTML page, as portals do instead of an error. `archive`: a ZIP of files. `empty`: the file holds no text.
 */
export type UnreadableReason =
  | 'scanned'
  | 'encrypted'
  | 'old-format'
  | 'image'
  | 'web-page'
  | 'archive'
  | 'unknown-format'
  | 'damaged'
  | 'too-large'
  | 'time-budget'
  | 'empty';

export interface AttachmentText {
  readonly kind: AttachmentKind;
  /** Paragraphs parted by newlines; '' when unreadable. */
  readonly text: string;
  /** Untrusted: sanitise before showing. Word files only. */
  readonly html?: string;
  readonly pages?: number;
  /** Set when there is no text, or (with text) when pages are missing from it. */
  readonly unreadable?: UnreadableReason;
}

export const unreadable = (kind: AttachmentKind, reason: UnreadableReason, pages?: number): AttachmentText =>
  pages === undefined ? { kind, text: '', unreadable: reason } : { kind, text: '', unreadable: reason, pages };

/** Caps: a file above them is kept and not read. */
export const limits = {
  bytes: 100 * 1024 * 1024,
  /** Of all that comes out of a zip. */
  unpackedBytes: 300 * 1024 * 1024,
  entries: 20_000,
  pages: 3000,
  characters: 10_000_000,
  milliseconds: 120_000,
} as const;
