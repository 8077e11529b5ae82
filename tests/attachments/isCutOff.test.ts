import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { isCutOff } from '@/utils/attachments/isCutOff';
import { handmadePdf, inGbk } from './handmadePdf';

const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const zip = async () => {
  const file = new JSZip();
  file.file('word/document.xml', '<w:document/>'.repeat(200));
  return file.generateAsync({ type: 'uint8array', comment: '注'.repeat(100) });
};
const png = bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 0xff, 0xd9);

describe('a whole file', () => {
  it.each([
    ['PDF', async () => handmadePdf([['正文']], inGbk)],
    ['PDF with a tail of the server', async () => new Uint8Array([...handmadePdf([['正文']], inGbk), 10, 10, 0])],
    ['ZIP with a comment', zip],
    ['PNG', async () => png],
    ['JPEG', async () => jpeg],
    ['text', async () => new TextEncoder().encode('附件')],
    ['old Word', async () => bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)],
    ['nothing', async () => new Uint8Array()],
  ])('%s', async (_name, make) => {
    expect(isCutOff(await make())).toBe(false);
  });
});

describe('a file without its end', () => {
  it.each([
    ['PDF', async () => handmadePdf([['正文']], inGbk).slice(0, -20)],
    ['the head of a PDF', async () => new TextEncoder().encode('%PDF-1.4\n1')],
    ['ZIP', async () => (await zip()).slice(0, -400)],
    ['PNG', async () => png.slice(0, 12)],
    ['JPEG', async () => jpeg.slice(0, -2)],
  ])('%s', async (_name, make) => {
    expect(isCutOff(await make())).toBe(true);
  });
});
