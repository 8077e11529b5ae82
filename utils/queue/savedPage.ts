import { decodePage } from './decodePage';
import { readMhtml } from './mhtml';

export interface SavedPage {
  readonly html: string;
  /** Where it was saved from; undefined when the file does not say. */
  readonly url: string | undefined;
  readonly isGuess: boolean;
}

/** How browsers and tools note where a page was saved from, at its head. */
const notes: readonly RegExp[] = [
  /<!-- saved from url=\(\d{1,5}\)(https?:\/\/[^\s<>"]{1,2000}) -->/i,
  /Page saved with SingleFile\s{1,20}url: (https?:\/\/[^\s<>"]{1,2000})/i,
  /<link[^<>]{0,200}rel="?canonical"?[^<>]{0,200}href="(https?:\/\/[^\s<>"]{1,2000})"/i,
  /<base[^<>]{0,100}href="(https?:\/\/[^\s<>"]{1,2000})"/i,
];

const web = (url: string | undefined) =>
  url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;

/** A page saved to disk, as HTML or as a web archive. Never throws over what a file contains. */
export function readSavedPage(bytes: Uint8Array): SavedPage {
  const archived = readMhtml(bytes);
  const { text, isGuess } = decodePage(archived?.bytes ?? bytes, archived?.contentType ?? '');
  const head = text.slice(0, 20_000);
  const noted = notes.map((note) => note.exec(head)?.[1]).find((url) => web(url) !== undefined);
  return { html: text, url: web(archived?.url) ?? noted, isGuess };
}
