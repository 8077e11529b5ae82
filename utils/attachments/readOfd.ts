import { type AttachmentText, limits, unreadable } from './attachmentText';
import { foldRadicals } from './foldRadicals';
import type { OpenZip } from './openZip';
import { elements, parseXml } from './parseXml';

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly text: string;
}

/** A path as OFD writes it: from the root with a leading slash, else from the file that names it. */
function resolvePath(base: string, path: string): string {
  if (path.startsWith('/')) return path.slice(1);
  const parts = [...base.split('/').slice(0, -1), ...path.split('/')].filter((part) => part !== '' && part !== '.');
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '..') kept.pop();
    else kept.push(part);
  }
  return kept.join('/');
}

function pieces(page: Document): Piece[] {
  return elements(page, 'TextObject').flatMap((object) => {
    const [left = 0, top = 0, , height = 0] = (object.getAttribute('Boundary') ?? '').trim().split(/\s+/).map(Number);
    return elements(object, 'TextCode').map((code) => ({
      x: left + Number(code.getAttribute('X') ?? 0),
      y: top + Number(code.getAttribute('Y') ?? 0),
      height: Number(object.getAttribute('Size') ?? height),
      text: code.textContent ?? '',
    }));
  });
}

/** Pieces in reading order: lines from the top, pieces of a line from the left. A line holds what stands at one height. */
function linesOf(found: readonly Piece[]): string[] {
  const sorted = [...found].sort((a, b) => a.y - b.y);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.y - first.y <= Math.max(first.height, piece.height) / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );
}

async function readDocument(zip: OpenZip, root: string): Promise<{ lines: string[]; pages: number } | undefined> {
  const tree = parseXml(await zip.text(root));
  if (!tree) return undefined;
  const lines: string[] = [];
  const pages = elements(tree, 'Page').flatMap((page) => page.getAttribute('BaseLoc') ?? []);
  for (const path of pages.slice(0, limits.pages)) {
    const page = parseXml(await zip.text(resolvePath(root, path)));
    if (page) lines.push(...linesOf(pieces(page)));
  }
  return { lines, pages: pages.length };
}

/**
 * Text of an OFD (GB/T 33190-2016): a zip of XML whose pages hold text objects with their places. Text drawn as paths
 * or pictures is not there: such a file is `scanned`.
 */
export async function readOfd(zip: OpenZip): Promise<AttachmentText> {
  const start = parseXml(await zip.text('OFD.xml'));
  if (!start) return unreadable('ofd', 'damaged');
  const roots = elements(start, 'DocRoot').map((root) => resolvePath('OFD.xml', (root.textContent ?? '').trim()));
  const documents = await Promise.all(roots.map((root) => readDocument(zip, root)));
  if (documents.length === 0 || documents.some((each) => each === undefined)) return unreadable('ofd', 'damaged');
  const pages = documents.reduce((total, each) => total + (each?.pages ?? 0), 0);
  const text = foldRadicals(documents.flatMap((each) => each?.lines ?? []).join('\n')).trim();
  return text === '' ? unreadable('ofd', 'scanned', pages) : { kind: 'ofd', text, pages };
}
