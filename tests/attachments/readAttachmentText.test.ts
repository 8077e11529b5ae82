import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { openZip, TooLarge } from '@/utils/attachments/openZip';
import { readAttachmentText } from '@/utils/attachments/readAttachmentText';
import { handmadePdf, inGbk } from './handmadePdf';

// Node has no DOMParser; the rest of a browser would only mix its byte arrays with Node's.
globalThis.DOMParser = new JSDOM().window.DOMParser;

const modules = fileURLToPath(new URL('../../node_modules/pdfjs-dist/', import.meta.url));
const assets = {
  workerSrc: pathToFileURL(`${modules}legacy/build/pdf.worker.min.mjs`).href,
  cMapUrl: `${modules}cmaps/`,
};
const read = (bytes: Uint8Array, name: string) => readAttachmentText(bytes, { name, mediaType: '' }, assets);
const zipped = async (files: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const docx = (body: string) =>
  zipped({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('PDF', () => {
  it('reads a font that is named and not embedded, by the maps of GBK', async () => {
    const file = handmadePdf(
      [['二〇二三年法治政府建设年度报告'.replace('〇', '零'), '一，主要举措和成效。'], ['第二页的正文在这里。']],
      inGbk,
    );
    expect(await read(file, '报告.pdf')).toEqual({
      kind: 'pdf',
      pages: 2,
      text: '二零二三年法治政府建设年度报告\n一，主要举措和成效。\n第二页的正文在这里。',
    });
  });

  it('has no text without the maps: the control', async () => {
    const file = handmadePdf([['二零二三年法治政府建设年度报告']], inGbk);
    const bare = await readAttachmentText(file, { name: 'a.pdf', mediaType: '' }, { ...assets, cMapUrl: '/nowhere/' });
    expect(bare.text).not.toContain('法治政府');
  });

  it('says scanned for pages without text, damaged for half a file', async () => {
    expect(await read(handmadePdf([[], ['1']], inGbk), 'a.pdf')).toMatchObject({
      unreadable: 'scanned',
      pages: 2,
      text: '',
    });
    const half = handmadePdf([['正文正文正文正文正文']], inGbk).slice(0, 200);
    expect(await read(half, 'a.pdf')).toMatchObject({ kind: 'pdf', unreadable: 'damaged' });
  });
});

describe('DOCX', () => {
  it('reads paragraphs and tables', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const file = await docx(
      `${paragraph('平安镇2022年法治政府建设年度报告')}<w:tbl><w:tr>${cell('指标')}${cell('12')}</w:tr></w:tbl>${paragraph('特此报告。')}`,
    );
    const found = await read(file, '附件.docx');
    expect(found).toMatchObject({ kind: 'docx', text: '平安镇2022年法治政府建设年度报告\n指标\n12\n特此报告。' });
    expect(found.html).toContain('<table>');
    expect(found).not.toHaveProperty('unreadable');
  });
  it('is told by its bytes when its name lies', async () => {
    expect(await read(await docx(paragraph('正文')), '附件.doc')).toMatchObject({ kind: 'docx', text: '正文' });
  });
  it('says empty and damaged', async () => {
    expect(await read(await docx(''), 'a.docx')).toMatchObject({ kind: 'docx', unreadable: 'empty' });
    expect(await read(await zipped({ 'word/document.xml': '<w:oops' }), 'a.docx')).toMatchObject({
      unreadable: 'damaged',
    });
  });
});

it('reads XLSX: sheets in order, gaps, shared and inline strings, days', async () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const file = await zipped({
    'xl/workbook.xml': `<workbook ${main} xmlns:r="urn:r"><sheets><sheet name="汇总" sheetId="1" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="urn:x"><Relationship Id="rId2" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${main}><si><t>单位</t></si><si><r><t>平安</t></r><r><t>镇</t></r><rPh><t>píng</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>12.5</v></c><c r="C2" s="1"><v>45292</v></c><c r="D2" s="2"><v>45323.5</v></c></row></sheetData></worksheet>`,
  });
  expect(await read(file, '表.xlsx')).toEqual({
    kind: 'xlsx',
    text: '汇总\n单位\t\t日期\n平安镇\t12.5\t2024-01-01\t2024-02-01',
  });
});

describe('OFD', () => {
  const ofd = (content: string) =>
    zipped({
      'OFD.xml':
        '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
      'Doc_0/Document.xml':
        '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
      'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    });
  const text = (x: number, y: number, words: string) =>
    `<ofd:TextObject Boundary="${x} ${y} 100 6" Size="5"><ofd:TextCode X="0" Y="5">${words}</ofd:TextCode></ofd:TextObject>`;

  it('reads text objects from the top, from the left, radicals made characters', async () => {
    const file = await ofd(text(20, 60, '第⼆⾏') + text(60, 30.5, '年度报告') + text(20, 30, '法治⻔户'));
    expect(await read(file, '公文.ofd')).toEqual({ kind: 'ofd', pages: 1, text: '法治门户年度报告\n第二行' });
  });
  it('says scanned when no text is in it', async () => {
    expect(await read(await ofd(''), '公文.ofd')).toMatchObject({ kind: 'ofd', unreadable: 'scanned', pages: 1 });
  });
});

describe('what is kept and not read', () => {
  const bytes = (...values: number[]) => Uint8Array.from([...values, ...new Array(64).fill(0)]);
  it.each([
    ['旧.doc', bytes(0xd0, 0xcf, 0x11, 0xe0), 'doc', 'old-format'],
    ['旧.xls', bytes(0xd0, 0xcf, 0x11, 0xe0), 'xls', 'old-format'],
    ['旧.wps', bytes(0xd0, 0xcf, 0x11, 0xe0), 'wps', 'old-format'],
    ['旧.doc', new TextEncoder().encode('{\\rtf1\\ansi }'), 'rtf', 'old-format'],
    ['扫描.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image', 'image'],
    ['附件.pdf', new TextEncoder().encode('\n<!DOCTYPE html><title>404</title>'), 'web-page', 'web-page'],
    ['什么', bytes(1, 2, 3), 'unknown', 'unknown-format'],
    ['空.pdf', new Uint8Array(), 'unknown', 'unknown-format'],
  ])('%s', async (name, file, kind, reason) => {
    expect(await read(file, name)).toEqual({ kind, text: '', unreadable: reason });
  });
  it('a zip of files', async () => {
    expect(await read(await zipped({ '一.txt': '甲' }), '包.zip')).toMatchObject({
      kind: 'zip',
      unreadable: 'archive',
    });
  });
});

it('reads text files in UTF-8 and GB 18030', async () => {
  expect(await read(new TextEncoder().encode('平安镇'), 'a.txt')).toEqual({ kind: 'text', text: '平安镇' });
  expect(await read(Uint8Array.of(0xc6, 0xbd, 0xb0, 0xb2), 'a.txt')).toEqual({ kind: 'text', text: '平安' });
});

it('stops a zip bomb at the cap, whatever it declares', async () => {
  const bomb = await zipped({ 'word/document.xml': '甲'.repeat(2_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  const zip = await openZip(bomb, 1_000_000);
  await expect(zip.bytes('word/document.xml')).rejects.toBeInstanceOf(TooLarge);
  const roomy = await openZip(bomb, 10_000_000);
  expect((await roomy.bytes('word/document.xml'))?.length).toBe(6_000_000);
});

it('never throws, whatever the bytes', async () => {
  const heads = fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf', '<html>', '');
  await fc.assert(
    fc.asyncProperty(
      heads,
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('a.pdf', 'a.docx', 'a.txt'),
      async (head, rest, name) => {
        const found = await read(Uint8Array.from([...new TextEncoder().encode(head), ...rest]), name);
        expect(found.text !== '' || found.unreadable !== undefined).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
