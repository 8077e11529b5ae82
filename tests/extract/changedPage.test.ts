import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';

const late = `<table><tr><td>索引号</td><td>11500235008654121X/2024-00031</td></tr><tr><td>成文日期</td><td>2024-01-02</td></tr>
<tr><td>发布日期</td><td>2024-01-03</td></tr></table><h1>平安镇人民政府关于防汛工作的通知</h1>
<div class="article-content">${'<p>各村要落实值班制度，做好防汛准备。</p>'.repeat(12)}</div>`;

it('reads a live page anew: what came after the first reading is not missed', () => {
  const { document } = new JSDOM('<title>通知</title><div id="app">正在加载……</div>').window;
  const page = { document, url: 'http://www.yunyang.gov.cn/a.html' };
  expect(extract(page).fields.indexNumber).toBeUndefined();
  const app = document.getElementById('app');
  if (app) app.innerHTML = late;
  const { fields, kind } = extract(page);
  expect(kind).toBe('document');
  expect(fields.indexNumber?.value).toBe('11500235008654121X/2024-00031');
  expect(fields.dateWritten?.value).toBe('2024-01-02');
});
