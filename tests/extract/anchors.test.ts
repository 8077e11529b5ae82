import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { findAnchor } from '@/utils/extract/finders/anchor';
import { fold } from '@/utils/extract/page';
import type { FieldName } from '@/utils/report/fields';
import { pageOf } from '../support/pageOf';

const text =
  '<p>各乡镇人民政府：</p><p>根据《中华人民共和国政府信息公开条例》，现将有关事项通知如下，请结合实际认真贯彻执行，确保各项工作落到实处。</p><p>强化督查，确保成效，对工作不力的单位予以通报批评，并在全县范围内公布结果。</p>';
const notice = '青石县人民政府关于加强春耕生产的通知';

/** A field of the page, and the element its anchor leads back to. */
function placed(html: string, field: FieldName) {
  const page = pageOf(html);
  const read = extract(page).fields[field];
  const element = read?.anchor && findAnchor(page.document, read.anchor);
  return { read, element, says: fold(element?.textContent ?? '') };
}

describe('every value leads back to its place', () => {
  it('an issuer that the title names: the heading', () => {
    const { read, element } = placed(`<h1>${notice}</h1><div id="zoom">${text}</div>`, 'issuingBody');
    expect([read?.finder, element?.localName]).toEqual(['title', 'h1']);
  });

  it('title and name of the site in <title>: that element, not a drawing’s', () => {
    const html = `<head><title>${notice}_青石县人民政府网</title></head><svg><title>图标</title></svg><div id="zoom">${text}</div>`;
    for (const field of ['title', 'siteName'] as const) {
      const { read, element, says } = placed(html, field);
      expect([read?.finder, element?.localName]).toEqual(['title-tag', 'title']);
      expect(says).toContain(fold(read?.raw ?? ''));
    }
  });

  it('a value of embedded JSON: its script, escaped or not', () => {
    const record = (number: string) =>
      `<script>var gkmlpt={"DETAIL":{"title":"${notice}","document_number":"${number}"}};</script><h1>${notice}</h1><div class="article-content">${text}</div>`;
    const plain = placed(record('青政发〔2024〕7号'), 'documentNumber');
    expect([plain.read?.value, plain.element?.localName]).toEqual(['青政发〔2024〕7号', 'script']);
    const escaped = placed(record('\\u9752\\u653f\\u53d1〔2024〕7号'), 'documentNumber');
    expect([escaped.read?.value, escaped.element?.localName]).toEqual(['青政发〔2024〕7号', 'script']);
  });

  it('a signature: its own lines, as they are printed', () => {
    const signed = `<h1>关于加强春耕生产的通知</h1><div id="zoom">${text}<p class="a">青石县财政局</p><p class="b">青石县民政局</p><p class="c">2024年3月7日</p></div>`;
    const bodies = placed(signed, 'issuingBody');
    expect(bodies.read?.value).toEqual(['青石县财政局', '青石县民政局']);
    expect([bodies.read?.raw, bodies.element?.className]).toEqual(['青石县财政局 青石县民政局', 'a']);
    const day = placed(signed, 'dateWritten');
    expect([day.read?.value, day.element?.className]).toEqual(['2024-03-07', 'c']);
  });

  it('two bodies on one line: that line, blanks as printed', () => {
    const signed = `<h1>关于加强春耕生产的通知</h1><div id="zoom">${text}<p class="a">青石县财政局　　青石县民政局</p><p>2024年3月7日</p></div>`;
    const { read, element, says } = placed(signed, 'issuingBody');
    expect([read?.raw, element?.className]).toEqual(['青石县财政局 青石县民政局', 'a']);
    expect(says).toContain(fold(read?.raw ?? ''));
  });

  it('a signature of a text that a script holds: the script', () => {
    const content = `${text}<p>青石县财政局</p><p>2024年3月7日</p>`.replaceAll('/', '\\/');
    const html = `<h1>关于加强春耕生产的通知</h1><script>var DETAIL = {"content":"${content}"};</script>`;
    for (const field of ['issuingBody', 'dateWritten'] as const) {
      const { read, element } = placed(html, field);
      expect([read?.finder, element?.localName]).toEqual(['signature', 'script']);
    }
  });
});
