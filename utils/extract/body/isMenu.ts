import type { Weight } from './weighPage';

/** Rows and cells of a table belong to it: a table of data may name its things by links. */
const tableParts = new Set(['table', 'tbody', 'thead', 'tr']);
const fewest = 6;
const addressOfFile = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt|ceb)(?:$|[?#])|download|attach/i;
const namesAttachment = /^\s*附\s?[件表录]/;

/**
 * Is this block a menu by what it is made of, whatever its name: six links or more and next to nothing else but a
 * heading, days and numbers? Links to files are the text's own attachments. Sites put the menu of a column beside the
 * text, in one box with it.
 */
export function isMenu(element: Element, { links, marks, words, linkCharacters }: Weight): boolean {
  if (links < fewest || marks > 1 || words > Math.max(10, linkCharacters * 0.15)) return false;
  if (linkCharacters > links * 45 || tableParts.has(element.localName)) return false;
  let files = 0;
  for (const link of element.querySelectorAll('a[href]')) {
    if (addressOfFile.test(link.getAttribute('href') ?? '') || namesAttachment.test(link.textContent ?? '')) files += 1;
    if (files * 4 >= links) return false;
  }
  return true;
}
