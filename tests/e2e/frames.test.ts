import { beforeAll, describe, expect, it } from 'vitest';
import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import type { Content, Report } from '@/utils/report/schema';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();

const host = 'www.qinghe.gov.cn';
const title = '清河县人民政府关于做好防汛工作的通知';
const text = [
  '各乡镇人民政府，县政府有关部门：',
  ...Array.from({ length: 8 }, (_unused, at) => `第${at + 1}项，压实防汛责任，落实值班值守和巡查制度，及时报送险情。`),
  '附件：物资清单',
  '清河县人民政府',
  '2024年3月7日',
];
const paragraphs = text.map((line) => `<p>${line}</p>`).join('');
const labels =
  '<table><tr><td>索引号：</td><td>000014349/2024-00025</td><td>发文字号：</td><td>清政发〔2024〕7号</td></tr><tr><td>发布机构：</td><td>清河县人民政府</td><td>发布日期：</td><td>2024-03-08</td></tr></table>';
const menu = `<div class="top"><ul>${Array.from({ length: 30 }, (_unused, at) => `<li><a href="/c${at}/">政务公开第${at}栏</a></li>`).join('')}</ul></div>`;
const side = `<div class="right"><h3>最新信息</h3><ul>${Array.from({ length: 12 }, (_unused, at) => `<li><a href="/n${at}.html">清河县第${at}次重点项目推进会在县城召开</a></li>`).join('')}</ul></div>`;
const foot = '<p>主办：清河县人民政府　网站标识码：5001120001　版权所有，未经许可不得转载，网站维护电话12345678。</p>';
const file = '<p>附件：<a href="/files/list.pdf">防汛物资清单.pdf</a></p>';
const page = (head: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const frame = '<iframe src="/inner/1.html" width="800" height="600"></iframe>';

/** Where labels, title and attachment stand: around the frame or in it. */
const cases = {
  'labels outside': {
    outer: page(`<title>${title}</title>`, `<h1>${title}</h1>${labels}${frame}${foot}`),
    inner: page('', `<div id="zoom">${paragraphs}</div>`),
  },
  'labels inside': {
    outer: page('<title>清河县人民政府</title>', `${frame}${foot}`),
    inner: page(`<title>${title}</title>`, `<h1>${title}</h1>${labels}<div id="zoom">${paragraphs}</div>`),
  },
  'labels and attachment outside': {
    outer: page(`<title>${title}</title>`, `<h1>${title}</h1>${labels}${frame}${file}${foot}`),
    inner: page('', `<div id="zoom">${paragraphs}</div>`),
  },
  'a whole site around it': {
    outer: page(`<title>${title}-清河县人民政府</title>`, `${menu}<h1>${title}</h1>${labels}${frame}${side}${foot}`),
    inner: page('', `<div id="zoom">${paragraphs}</div>`),
  },
  'a longer frame beside it': {
    outer: page(
      `<title>${title}</title>`,
      `<iframe src="/inner/menu.html"></iframe><h1>${title}</h1>${labels}${frame}${foot}`,
    ),
    inner: page('', `<div id="zoom">${paragraphs}</div>`),
  },
};

describe('a text in a frame of the same site', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
    stage.portal.behave(`${host}/inner/menu.html`, { body: page('<title>导航</title>', `${menu.repeat(6)}${side}`) });
  });

  it.each(Object.entries(cases))('%s: captured whole and right', async (name, { outer, inner }) => {
    const url = `http://${host}/zwgk/${Object.keys(cases).indexOf(name)}.html`;
    stage.portal.behave(url.slice(7), { body: outer });
    stage.portal.behave(`${host}/inner/1.html`, { body: inner });
    const opened = await stage.openPage(url);
    const { outcome } = await captureByHand(stage, opened);
    expect(['captured', 'same', 'changed']).toContain(outcome);
    const report = ((await storedRows(stage, 'reports')) as unknown as Report[]).find((each) => each.url === url);
    const content = ((await storedRows(stage, 'contents')) as unknown as Content[]).find(({ id }) => id === report?.id);
    expect(content?.body.text.split('\n').filter((line) => line !== '附件：防汛物资清单.pdf')).toEqual(text);
    const value = (field: keyof Content['fields']) => content?.fields[field]?.value;
    expect({
      kind: report?.kind,
      title: value('title'),
      indexNumber: value('indexNumber'),
      documentNumber: value('documentNumber'),
      issuingBody: value('issuingBody'),
      datePublished: value('datePublished'),
      dateWritten: value('dateWritten'),
      siteCode: value('siteCode'),
    }).toEqual({
      kind: 'document',
      title,
      indexNumber: '000014349/2024-00025',
      documentNumber: '清政发〔2024〕7号',
      issuingBody: ['清河县人民政府'],
      datePublished: '2024-03-08',
      dateWritten: '2024-03-07',
      siteCode: '5001120001',
    });
    const reasons = content?.issues.map(({ reason }) => reason) ?? [];
    expect(reasons).not.toContain('body-empty');
    expect(content?.attachments.map((each) => each.url)).toEqual(
      name === 'labels and attachment outside' ? [`http://${host}/files/list.pdf`] : [],
    );
    await opened.close();
  });
});
