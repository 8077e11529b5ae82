import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { readField } from '@/utils/extract/fields/readFields';
import { recognise } from '@/utils/extract/recognise';
import { standard } from '@/utils/extract/rules/standard';
import { extractionSchema } from '@/utils/report/extractionSchema';

const url = 'http://www.linjiang.gov.cn/zwgk/tzgg/1024.html';
const title = '临江县水利局关于做好汛期值守工作的通知';
const text = '<p>为做好今年汛期值守工作，根据防汛条例有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。</p>';
const html = `<title>${title}</title><body><h1>${title}</h1><div>发布日期：2023-05-09　来源：县水利局</div><div id="zoom">${text.repeat(3)}<a href="a.pdf">附件.pdf</a></div><div>网站标识码：4203000001</div></body>`;
const page = (source = html) => ({ document: new JSDOM(source, { url }).window.document, url });
const reasons = (issues: readonly { readonly reason: string }[]) => issues.map(({ reason }) => reason);

describe('a bug costs its own part only', () => {
  it('a finder that throws becomes an issue and the next finder is asked', () => {
    const rule = {
      ...standard,
      id: 'broken',
      fields: {
        source: [
          () => {
            throw new TypeError('no such element');
          },
        ],
      },
    };
    const subject = page();
    recognise(subject);
    const reading = { page: subject, pairs: [], body: null, lines: [], title: '' };
    const read = readField('source', reading, rule);
    expect(read.issues).toEqual([
      { field: 'source', code: 'incomplete', reason: 'part-failed', raw: 'source: TypeError: no such element' },
    ]);
  });

  it('a part that throws is named, the rest is read', () => {
    const subject = page();
    const whole = extract(page());
    // Attachments ask for carriers by this selector, no other part does.
    for (const owner of [subject.document.body, ...subject.document.body.querySelectorAll('*')]) {
      const real = owner.querySelectorAll.bind(owner);
      Object.defineProperty(owner, 'querySelectorAll', {
        value: (selector: string) => {
          if (selector.includes('[onclick]')) throw new Error('engine fault');
          return real(selector);
        },
      });
    }
    const read = extract(subject);
    expect(reasons(read.issues)).toContain('part-failed');
    expect(read.issues.find(({ reason }) => reason === 'part-failed')?.raw).toContain('engine fault');
    expect(read.fields).toEqual(whole.fields);
    expect(extractionSchema.safeParse(read).error).toBeUndefined();
  });

  it('a document that answers nothing gives issues, never a throw', () => {
    const broken = new Proxy(page().document, {
      get: () => {
        throw new Error('gone');
      },
    });
    const read = extract({ document: broken, url });
    expect(read.kind).toBe('other');
    expect(reasons(read.issues).filter((reason) => reason === 'part-failed').length).toBeGreaterThan(4);
    expect(extractionSchema.safeParse(read).error).toBeUndefined();
  });
});

describe('large pages', () => {
  const large = html.replace(
    '<div>网站',
    `<table>${'<tr><td>一</td><td>二</td></tr>'.repeat(11_000)}</table><div>网站`,
  );

  it('beyond 40,000 nodes the foot is read and the cut is told', () => {
    const read = extract(page(large));
    expect(read.fields.siteCode?.value).toBe('4203000001');
    expect(read.fields.title?.value).toBe(title);
    expect(reasons(read.issues)).toContain('too-large');
    expect(reasons(extract(page()).issues)).not.toContain('too-large');
  });

  it('a walk stops when the time is over, and says so', () => {
    let asked = 0;
    // The clock jumps past the budget at its third reading: in the middle of the first long walk.
    const read = extract(page(large), { now: () => (++asked > 2 ? 99_999 : 0) });
    expect(reasons(read.issues)).toEqual(expect.arrayContaining(['time-budget', 'too-large']));
    expect(read.outline).toEqual([]);
    expect(asked).toBeGreaterThan(2);
  });
});

describe('contradictions', () => {
  const block = (rows: string) => html.replace('<div id="zoom">', `<table>${rows}</table><div id="zoom">`);
  const row = (label: string, value: string) => `<tr><td>${label}：</td><td>${value}</td></tr>`;
  const three = row('索引号', '014223412/2023-00019') + row('发布机构', '临江县水利局') + row('成文日期', '2023-05-08');

  it('one label with two values is ambiguous; two forms of one value are not', () => {
    const two = extract(page(block(three + row('发布日期', '2023-06-30'))));
    expect(two.issues).toContainEqual({
      field: 'datePublished',
      code: 'ambiguous',
      reason: 'several-values',
      raw: '2023-05-09 | 2023-06-30',
    });
    for (const same of ['2023年5月9日', '2023-05-09 10:30', '—'])
      expect(reasons(extract(page(block(three + row('发布日期', same)))).issues)).not.toContain('several-values');
    expect(reasons(extract(page(block(three + row('来源', '临江县水利局')))).issues)).not.toContain('several-values');
  });

  it('a page tag with another title than the page shows is told; a cut or shorter one is not', () => {
    const tagged = (tag: string) => extract(page(`<meta name="ArticleTitle" content="${tag}">${html}`));
    expect(reasons(tagged('临江县财政局2022年度部门决算公开').issues)).toContain('title-differs');
    for (const same of [title, '关于做好汛期值守工作的通知', `${title}（全文）`, '临江县水利局关于做好汛期值守…'])
      expect(reasons(tagged(same).issues)).not.toContain('title-differs');
  });

  it('a catalogue label in the text’s sentences only is not taken, and told', () => {
    const inText = html.replace(
      '<a href',
      `<p>${'根据有关规定，现将有关事项公告如下，'.repeat(4)}特此公告。</p><p>文号：临水发〔2023〕7号</p><a href`,
    );
    const read = extract(page(inText));
    expect(read.fields.documentNumber).toBeUndefined();
    expect(read.issues).toContainEqual({
      field: 'documentNumber',
      code: 'ambiguous',
      reason: 'label-in-running-text',
      raw: '文号：临水发〔2023〕7号',
    });
    const stated = inText.replace('<div id="zoom">', '<div>发文字号：临水发〔2023〕7号</div><div id="zoom">');
    expect(reasons(extract(page(stated)).issues)).not.toContain('label-in-running-text');
  });
});
