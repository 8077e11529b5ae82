import { type AttachmentText, limits, unreadable } from './attachmentText';
import { TooLarge } from './openZip';
import { type PdfAssets, pdfAssets } from './pdfAssets';
import { sniff } from './sniff';

export interface AttachmentFile {
  readonly name: string;
  /** As the server said; not believed, kept for the record by the caller. */
  readonly mediaType: string;
}

async function readZip(bytes: Uint8Array): Promise<AttachmentText> {
  const { openZip } = await import('./openZip');
  const zip = await openZip(bytes);
  if (zip.names.includes('word/document.xml')) return (await import('./readDocx')).readDocx(bytes, zip);
  if (zip.names.includes('xl/workbook.xml')) return (await import('./readXlsx')).readXlsx(zip);
  if (zip.names.includes('OFD.xml')) return (await import('./readOfd')).readOfd(zip);
  return unreadable('zip', 'archive');
}

/** UTF-8 where it is sound UTF-8, else GB 18030, the two in which Chinese text files come. */
function readText(bytes: Uint8Array): AttachmentText {
  for (const charset of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(charset, { fatal: true }).decode(bytes).trim().slice(0, limits.characters);
      return text === '' ? unreadable('text', 'empty') : { kind: 'text', text };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return unreadable('text', 'unknown-format');
}

/**
 * The text of an attached file, so that a report published only as a file still has a body. Told by its bytes, not its
 * name. PDF, DOCX, XLSX, OFD and plain text are read; the rest is kept by the caller and the reason is said. Never
 * throws over what a file contains. Extension pages only (workers, DOMParser); load it by `import()`.
 * @param assets where pdf.js finds its parts; the extension's own if left out
 */
export async function readAttachmentText(
  bytes: Uint8Array,
  { name }: AttachmentFile,
  assets?: PdfAssets,
): Promise<AttachmentText> {
  const kind = sniff(bytes, name);
  if (bytes.length > limits.bytes) return unreadable(kind, 'too-large');
  try {
    if (kind === 'pdf') return await (await import('./readPdf')).readPdf(bytes, assets ?? (await pdfAssets()));
    if (kind === 'zip') return await readZip(bytes);
    if (kind === 'text') return readText(bytes);
  } catch (error) {
    return unreadable(kind, error instanceof TooLarge ? 'too-large' : 'damaged');
  }
  if (kind === 'image' || kind === 'web-page') return unreadable(kind, kind);
  return unreadable(kind, kind === 'unknown' ? 'unknown-format' : 'old-format');
}
