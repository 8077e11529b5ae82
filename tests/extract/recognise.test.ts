import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Page } from '@/utils/extract/page';
import { recognise } from '@/utils/extract/recognise';

const page = (html: string, url = 'http://www.qingshi.gov.cn/zwgk/tzgg/202403/t20240307_100.html'): Page => ({
  document: new JSDOM(html).window.document,
  url,
});
const prose =
  '根据《中华人民共和国政府信息公开条例》，现将有关事项通知如下，请遵照执行，具体安排由各乡镇人民政府负责落实。'.repeat(
    4,
  );

describe('recognise', () => {
  it('takes a notice for a document', () => {
    const read = recognise(
      page(`<title>关于开展春耕生产的通知_青石县人民政府</title><body><h1>关于开展春耕生产的通知</h1><p>${prose}</p>`),
    );
    expect(read.kind).toBe('document');
    expect(read.signals.map(({ code }) => code)).toContain('official-title');
  });

  it('takes news of an event, in a news column, for neither', () => {
    const read = recognise(
      page(
        `<title>县长赴各乡镇调研春耕生产</title><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/d">工作动态</a></div><h1>县长赴各乡镇调研春耕生产</h1><p>近日，${prose}</p>`,
        'http://www.qingshi.gov.cn/gzdt/202403/t20240307_101.html',
      ),
    );
    expect(read.kind).toBe('other');
  });

  it('takes a dated column of links for a list', () => {
    const rows = Array.from(
      { length: 12 },
      (_, n) => `<li><a href="t202403${n}.html">关于某项工作第${n}号事项的通知</a><span>2024-03-0${n % 9}</span></li>`,
    );
    const read = recognise(
      page(
        `<title>通知公告_青石县人民政府</title><body><ul>${rows.join('')}</ul>`,
        'http://www.qingshi.gov.cn/zwgk/tzgg/',
      ),
    );
    expect(read.kind).toBe('list');
  });

  it.each([
    ['error-page', '<title>502 Bad Gateway</title><body>502 Bad Gateway nginx, please try again later on'],
    [
      'moved-page',
      '<title>公告</title><body>本网站已整合至青石县人民政府门户网站，原网站即日起停止更新，请登录新网址查阅有关信息。',
    ],
    [
      'login-page',
      '<title>登录</title><body>请输入用户名和密码登录统一身份认证平台，如有疑问请联系管理员<input type="password">办公电话略，谢谢配合使用本系统',
    ],
    ['little-text', '<title>青石县</title><body>载入中'],
  ])('refuses a stub: %s', (code, html) => {
    const read = recognise(page(html));
    expect(read.kind).toBe('other');
    expect(read.signals[0]?.code).toBe(code);
  });
});
