/** A PDF written by hand: one page each, text in a Chinese font that is named and not embedded, as in older files. */
export function handmadePdf(pages: readonly (readonly string[])[], encodeText: (line: string) => string): Uint8Array {
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  for (const lines of pages) {
    const shown = lines.map((line, at) => `1 0 0 1 72 ${760 - at * 24} Tm ${encodeText(line)} Tj`).join('\n');
    const stream = `BT /F1 16 Tf\n${shown}\nET`;
    const contents = objects.length + 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Bytes of GBK as a PDF hex string, for the few characters of the tests (a browser can read GBK, not write it). */
const gbk: Record<string, string> = { '，': 'a3ac', '。': 'a1a3' };
const decoder = new TextDecoder('gbk');
for (let high = 0xb0; high <= 0xf7; high += 1) {
  for (let low = 0xa1; low <= 0xfe; low += 1) {
    const hex = high.toString(16) + low.toString(16);
    gbk[decoder.decode(Uint8Array.of(high, low))] = hex;
  }
}

export const inGbk = (line: string): string =>
  `<${[...line].map((sign) => gbk[sign] ?? sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')}>`;
