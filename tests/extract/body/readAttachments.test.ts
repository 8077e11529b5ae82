import { describe, expect, it } from 'vitest';
import { readAttachments } from '@/utils/extract/body/readAttachments';
import { pageOf, readingOnly } from '../../support/pageOf';

const host = 'https://www.example.gov.cn';
const read = (inside: string, beside = '') => {
  const page = pageOf(
    `<html><body><div class="top"><a href="/guide.pdf">使用指南</a></div><div class="a"><div class="b"><div id="zoom"><p>正文。</p>${inside}</div>${beside}</div></div></body></html>`,
  );
  return readingOnly(page, (it) => readAttachments(it, it.document.querySelector('#zoom')));
};

describe('attachments', () => {
  it.each([
    ['by ending', '<a href="../files/a.docx">附件1</a>', '/zwgk/files/a.docx', '附件1'],
    [
      'TRS name without a known ending',
      '<a href="./P020240116345678901234.et">统计表</a>',
      '/zwgk/202401/P020240116345678901234.et',
      '统计表',
    ],
    [
      'NFCMS class',
      '<a class="nfw-cms-attachment" href="/attachment/0/524/1234.xlsx">名单.xlsx</a>',
      '/attachment/0/524/1234.xlsx',
      '名单.xlsx',
    ],
    ['insertfile', '<p class="insertfileTag"><a href="/f/1">方案</a></p>', '/f/1', '方案'],
    [
      'download address',
      '<a href="/module/download/downfile.jsp?filename=1.doc">申请表.doc</a>',
      '/module/download/downfile.jsp?filename=1.doc',
      '申请表.doc',
    ],
    [
      'title where the text says nothing',
      '<a href="/x/1.pdf" title="清河镇年报.pdf">点击下载</a>',
      '/x/1.pdf',
      '清河镇年报.pdf',
    ],
    [
      'file name where nothing is said',
      '<a href="/x/%E5%B9%B4%E6%8A%A5.pdf"><img src="/pdf.png"></a>',
      '/x/%E5%B9%B4%E6%8A%A5.pdf',
      '年报.pdf',
    ],
    ['embedded', '<iframe src="/upload/report.pdf"></iframe>', '/upload/report.pdf', 'report.pdf'],
    [
      'behind a viewer',
      '<iframe src="/pdfjs/web/viewer.html?file=%2Fupload%2Freport.pdf"></iframe>',
      '/upload/report.pdf',
      'report.pdf',
    ],
    [
      'opened by a handler',
      `<a href="javascript:void(0)" onclick="window.open('/upload/a.pdf')">年度报告全文</a>`,
      '/upload/a.pdf',
      '年度报告全文',
    ],
  ])('%s', (_name, html, path, name) => {
    expect(read(html)).toEqual({ attachments: [{ name, url: host + path }], issues: [] });
  });

  it('reads links that a script writes beside the body, each address once', () => {
    const script = `<script>if(1){document.write('<p>可下载附件：<a href="./P020210108586100144513.pdf">2020.1.8.pdf<BR></a></p>');}</script>`;
    expect(read('<a href="./P020210108586100144513.pdf">点击下载</a>', script).attachments).toEqual([
      { name: '2020.1.8.pdf', url: `${host}/zwgk/202401/P020210108586100144513.pdf` },
    ]);
  });

  it('makes an issue of a link that leads nowhere, with its text', () => {
    const { attachments, issues } = read(
      '<a href="javascript:;">花名册.xlsx</a><a href="file:///C:/a.doc">附件二情况表</a><a href="undefined">计划安排表</a>',
    );
    expect(attachments).toEqual([]);
    expect(issues.map(({ reason, raw }) => [reason, raw])).toEqual([
      ['attachment-link-broken', '花名册.xlsx'],
      ['attachment-link-broken', '附件二情况表'],
      ['attachment-link-broken', '计划安排表'],
    ]);
  });

  it('takes no other page, picture, control or link of the site for an attachment', () => {
    const html =
      '<a href="/a.html">另一篇</a><a href="/pic.jpg">图</a><a href="javascript:window.print()">打印</a><a href="javascript:;">关闭</a>';
    expect(read(html)).toEqual({ attachments: [], issues: [] });
  });

  it.each([
    ['below the text', (text: string) => text],
    ['beside it in one box', (text: string) => `<div class="wrap"><div class="main">${text}</div></div>`],
  ])('a box of the latest files %s is not the text’s', (_name, around) => {
    const files = (name: string, box: string, address: string) =>
      `<div class="${name}"><h4>${box}</h4><ul><li><a href="${address}">文件</a></li></ul></div>`;
    const html = around(
      `<div id="zoom"><p>正文。</p></div>${files('fj', '附件下载', '/o/1.pdf')}${files('xg', '相关下载', '/o/2.pdf')}${files('right', '最新文件', '/o/3.pdf')}`,
    );
    const page = pageOf(`<body><h1>关于春耕的通知</h1>${html}</body>`);
    const { attachments } = readingOnly(page, (it) => readAttachments(it, it.document.querySelector('#zoom')));
    expect(attachments.map(({ url }) => url.slice(host.length))).toEqual(['/o/1.pdf', '/o/2.pdf']);
  });
});
