import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { type AttachmentText, limits, unreadable } from './attachmentText';
import { foldRadicals } from './foldRadicals';
import type { PdfAssets } from './pdfAssets';
import { pdfParagraphs, type Run } from './pdfLines';

const runOf = ({ str, transform, width, height }: TextItem): Run => ({
  text: str,
  x: Number(transform[4]),
  y: Number(transform[5]),
  width,
  height: height || Math.abs(Number(transform[3])) || 10,
});

/** Fewer characters a page than this, and the pages are pictures with at most a stamp or a number. */
const fewPerPage = 8;

/**
 * Text of a PDF by pdf.js, page after page in the order of the file. Radicals become the characters they stand for.
 * Encrypted, damaged and scanned files are told apart; a file whose reading takes too long is cut off and says so.
 */
export async function readPdf(bytes: Uint8Array, assets: PdfAssets): Promise<AttachmentText> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdf.GlobalWorkerOptions.workerSrc = assets.workerSrc;
  const until = performance.now() + limits.milliseconds;
  const loading = pdf.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: assets.cMapUrl,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    const file = await loading.promise;
    const pages = file.numPages;
    const paragraphs: string[] = [];
    let cut = false;
    for (let number = 1; number <= Math.min(pages, limits.pages) && !cut; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      paragraphs.push(...pdfParagraphs(items.flatMap((item) => ('str' in item ? [runOf(item)] : []))));
      page.cleanup();
      cut = performance.now() > until;
    }
    const text = foldRadicals(paragraphs.join('\n')).slice(0, limits.characters);
    if (text.replace(/\s/g, '').length < fewPerPage * pages) return unreadable('pdf', 'scanned', pages);
    return cut || pages > limits.pages
      ? { kind: 'pdf', text, pages, unreadable: 'time-budget' }
      : { kind: 'pdf', text, pages };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return unreadable('pdf', name === 'PasswordException' ? 'encrypted' : 'damaged');
  } finally {
    await loading.destroy();
  }
}
