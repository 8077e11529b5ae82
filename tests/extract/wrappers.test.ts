import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../support/pageOf';

/** Names that elsewhere are a pager's, a path's or a tool box's, here the wrapper of the whole page. */
const names = ['page', 'tool', 'position', 'sys', 'tips'];
const read = (html: string, url: string) => readingOnly(pageOf(html, url), (page) => extract(page));
const menu = '<div class="k1"><a href="/">首页</a><a href="/jg/">机构职能</a><a href="/dt/">工作动态</a></div>';
const paragraph = '<p>各镇人民政府要落实责任，做好汛期值守工作，及时报告险情，确保群众生命财产安全。</p>';

it.each(names)('rows inside a wrapper named %s are rows', (name) => {
  const rows = Array.from(
    { length: 8 },
    (_, n) =>
      `<div class="k3"><a href="/zdxxgk/detail/15018355620870184${n}8">青石县关于第${n}批补贴面积核实情况的公示</a><span>2022-03-0${n + 1} 01:12:30</span></div>`,
  );
  const html = `<title>重点领域信息公开</title><body><div id="app"><div class="${name}">${menu}<div class="k2">${rows.join('')}</div></div></div></body>`;
  const { items } = readingOnly(pageOf(html, 'https://www.qingshi.gov.cn/zdxxgk/list'), readList);
  expect(items).toHaveLength(8);
});

it.each(names)('a text inside a wrapper named %s is read', (name) => {
  const title = '青石县水利局关于做好汛期值守工作的通知';
  const html = `<title>${title}</title><body><div class="${name}">${menu}<h3>${title}</h3><div class="k2">${paragraph.repeat(3)}</div></div></body>`;
  expect(read(html, 'https://www.qingshi.gov.cn/zwgk/t1.html').body.text).toContain('确保群众生命财产安全');
});

it('a pager, a path and a tool box stay furniture', () => {
  const title = '青石县水利局关于做好汛期值守工作的通知';
  const html = `<title>${title}</title><body><div class="position">当前所在：水利局，通知</div><h3>${title}</h3><div class="k2">${paragraph.repeat(3)}<div class="page">共3页，当前第1页，转到下页。</div><div class="tool">转发到朋友圈，放大文字。</div></div></body>`;
  expect(read(html, 'https://www.qingshi.gov.cn/zwgk/t1.html').body.text).toBe(
    Array(3)
      .fill(paragraph.replace(/<\/?p>/g, ''))
      .join('\n'),
  );
});
