import { type AttachmentText, unreadable } from './attachmentText';
import type { OpenZip } from './openZip';

/**
 * Text and HTML of a Word file, by mammoth. Every entry is unpacked once under the cap before mammoth, which knows none,
 * sees the file. Pictures are left out of the HTML (they are in the file itself).
 */
export async function readDocx(bytes: Uint8Array, zip: OpenZip): Promise<AttachmentText> {
  for (const name of zip.names) await zip.bytes(name);
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = new Uint8Array(bytes).buffer;
  // In a browser mammoth reads `arrayBuffer`, in Node `buffer`.
  const input = { arrayBuffer, buffer: arrayBuffer };
  const noPictures = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const [raw, html] = [await mammoth.extractRawText(input), await mammoth.convertToHtml(input, noPictures)];
  const lines = raw.value.split('\n').map((line) => line.trimEnd());
  const text = lines.filter((line) => line !== '').join('\n');
  if (text === '') return unreadable('docx', 'empty');
  return { kind: 'docx', text, html: html.value.replaceAll('<img src="" />', '') };
}
