/** Pages written by hand in the shapes that disclosure portals use; `text` is the body a reader would copy. */
export interface Shape {
  readonly name: string;
  readonly html: string;
  readonly text: readonly string[];
  readonly attachments?: readonly string[];
  /** Least completeness; less where the page really shows other prose beside the text. */
  readonly completeness?: number;
}

export const title = '清河镇人民政府关于2023年法治政府建设情况的报告';
export const paragraphs = [
  '县委、县政府：',
  '2023年，清河镇在县委、县政府的坚强领导下，深入学习贯彻习近平法治思想，扎实推进法治政府建设，现将有关情况报告如下：',
  '一、主要举措和成效',
  '（一）加强组织领导。全年召开专题会议12次，研究解决执法队伍、经费保障等问题；修订完善重大行政决策程序制度3项，做到程序合法、过程公开。',
  '（二）规范行政执法。开展执法检查36次，办理行政处罚案件18件，未发生行政复议纠错和行政诉讼败诉案件。',
  '二、存在的不足和原因',
  '执法人员数量不足，法律专业人才缺乏；普法宣传形式较为单一，针对性不强。',
  '清河镇人民政府',
  '2024年1月15日',
] as const;

const p = (lines: readonly string[] = paragraphs) => lines.map((line) => `<p>　　${line}</p>`).join('\n');
const menu = `<div class="top"><ul>${['首页', '新闻中心', '政务公开', '办事服务', '互动交流', '走进清河'].map((name) => `<li><a href="/${name}/">${name}</a></li>`).join('')}</ul></div>`;
const crumb =
  '<div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">法治政府建设年度报告</a></div>';
const info =
  '<div class="xx"><span>发布时间：2024-01-16 09:30</span> <span>来源：清河镇</span> <span>浏览次数：<em id="hits">128</em>次</span> <span>字体：[<a href="javascript:a(18)">大</a> <a href="javascript:a(16)">中</a> <a href="javascript:a(14)">小</a>]</span></div>';
const tools =
  '<div class="gj"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div>';
const neighbours =
  '<div class="sx"><p>上一篇：<a href="t1.html">清河镇2023年政府信息公开工作年度报告</a></p><p>下一篇：<a href="t3.html">清河镇2023年财政决算公开说明</a></p></div>';
const foot =
  '<div class="db"><p>主办：清河镇人民政府　承办：清河镇党政办公室</p><p>版权所有 清河镇人民政府　网站标识码：5001120034　<a href="#">渝ICP备05001234号-1</a></p><p>地址：清河镇人民路1号　电话：023-12345678</p></div>';
const side = `<div class="r"><h3>热点推荐</h3><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li><a href="/n${n}.html">清河镇召开第${n}次重点工作推进会议，部署安全生产工作</a> <span>01-0${n}</span></li>`).join('')}</ul></div>`;
const page = (main: string, head = '') =>
  `<!DOCTYPE html><html><head><title>${title}_清河镇人民政府</title>${head}</head><body>${menu}<div class="wrap">${crumb}${main}</div>${foot}</body></html>`;
const h = `<h1 class="bt">${title}</h1>`;
const box =
  '<div class="fj"><h4>相关附件</h4><ul><li><a href="./P020240116345678901234.pdf">清河镇法治政府建设统计表.pdf</a></li></ul></div>';
const catalogue =
  '<table class="sy"><tr><td>索 引 号：</td><td>11500112009290000X/2024-00012</td><td>发文字号：</td><td>无</td></tr><tr><td>发布机构：</td><td>清河镇人民政府</td><td>成文日期：</td><td>2024-01-15</td></tr><tr><td>主题分类：</td><td>法治政府</td><td>发布日期：</td><td>2024-01-16</td></tr></table>';

export const shapes: readonly Shape[] = [
  {
    name: 'TRS editor, title, tools and neighbours beside it',
    html: page(`<div class="xl">${h}${info}<div class="TRS_Editor">${p()}</div>${tools}${neighbours}</div>${side}`),
    text: paragraphs,
  },
  {
    name: 'editor with the title as its first line',
    html: page(`${info}<div id="zoom"><p style="text-align:center">${title}</p>${p()}</div>`),
    text: [title, ...paragraphs],
  },
  {
    name: 'a container nobody named',
    html: page(`<div class="q1">${h}${info}<div class="q2">${p()}</div>${tools}</div>${side}`),
    text: paragraphs,
  },
  {
    name: 'all in one unnamed block: catalogue, title, information line, text, editor, neighbours',
    html: page(
      `<div class="q1">${catalogue}${h}${info}${p()}<p>责任编辑：李明　审核：王芳</p>${tools}${neighbours}</div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'text broken by br in a lay-out table',
    html: page(
      `<table width="900"><tr><td width="700"><table><tr><td class="tit">${title}</td></tr><tr><td>${info}</td></tr><tr><td class="bg">　　${paragraphs.join('<br>　　')}</td></tr></table></td><td>${side}</td></tr></table>`,
    ),
    text: paragraphs,
  },
  {
    name: 'signature outside the editor',
    html: page(
      `<div class="article-box">${h}${info}<div class="nr">${p(paragraphs.slice(0, 7))}</div><p class="sign">${paragraphs[7]}</p><p class="sign">${paragraphs[8]}</p>${tools}</div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'addressee outside the densest block',
    html: page(`<div class="q1">${h}${info}<p>${paragraphs[0]}</p><div>${p(paragraphs.slice(1))}</div></div>`),
    text: paragraphs,
  },
  {
    name: 'body in several sibling editors',
    html: page(
      `<div class="xl">${h}<div class="TRS_Editor">${p(paragraphs.slice(0, 4))}</div><div class="TRS_Editor">${p(paragraphs.slice(4))}</div></div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'phone copy beside the desktop one',
    html: page(
      `<div class="pc"><div class="article_con">${p()}</div></div><div class="wap"><div class="article_con">${p()}</div></div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'phone copy in the same container',
    html: page(`<div class="content"><div class="pcnr">${p()}</div><div class="sjnr">${p()}</div></div>`),
    text: paragraphs,
  },
  {
    name: 'template comments bound loose paragraphs',
    html: page(
      `<div class="q1">${h}${info}<!--<$[信息内容]>begin-->${p()}<!--<$[信息内容]>end-->${tools}<p>本信息由清河镇党政办公室负责解释，如有疑问请来电咨询，电话见网站首页。</p></div>`,
    ),
    text: paragraphs,
    completeness: 0.85,
  },
  {
    name: 'ContentStart and ContentEnd as meta elements',
    html: page(
      `<div class="q1">${h}${info}<meta name="ContentStart">${p()}<meta name="ContentEnd">${tools}<p>欢迎关注清河发布微信公众号，获取更多政务信息，转载请注明来源。</p></div>`,
    ),
    text: paragraphs,
    completeness: 0.85,
  },
  {
    name: 'attachment box below',
    html: page(`<div class="xl">${h}${info}<div class="content">${p()}${box}</div></div>`),
    text: paragraphs,
    attachments: ['https://www.example.gov.cn/zwgk/202401/P020240116345678901234.pdf'],
  },
  {
    name: 'attachments named in the text stay',
    html: page(
      `<div class="TRS_UEDITOR">${p()}<p>附件：<a href="./W020240116.docx">1.清河镇执法清单.docx</a></p></div>`,
    ),
    text: [...paragraphs, '附件：1.清河镇执法清单.docx'],
    attachments: ['https://www.example.gov.cn/zwgk/202401/W020240116.docx'],
  },
  {
    name: 'related reading below',
    html: page(
      `<div class="content">${p()}<div><p>相关解读</p><ul><li><a href="/jd/1.html">图解：清河镇法治政府建设情况</a></li><li><a href="/jd/2.html">政策问答：如何申请行政复议</a></li></ul></div></div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'QR hint and share bar inside the container',
    html: page(
      `<div class="article-content">${p()}<div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div><div class="q"><img src="/qr.png"><span>扫一扫在手机打开当前页</span></div></div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'old page: font element around blocks, upper-case tags, no doctype',
    html: `<HTML><HEAD><TITLE>清河镇</TITLE></HEAD><BODY>${menu}<TABLE><TR><TD><FONT ID=Zoom><P>${paragraphs.join('<P>')}</FONT></TD></TR></TABLE>${foot}</BODY></HTML>`,
    text: paragraphs,
  },
  {
    name: 'body and html closed in mid page',
    html: page(`<div class="xl">${h}</div></body></html><div class="zwnr"><div class="inner">${p()}</div></div>`),
    text: paragraphs,
  },
  {
    name: 'body only in the JSON of a script',
    html: page(
      `<div class="article-content" id="app"></div><script>window._CONFIG = {SID:"2",DETAIL:{"id":7,"title":${JSON.stringify(title)},"content":${JSON.stringify(p()).replaceAll('/', '\\/')},"url":"x"}};</script>`,
    ),
    text: paragraphs,
  },
  {
    name: 'body in a template script',
    html: page(`<div id="show"></div><script type="text/html" id="tpl"><div>${p()}</div></script>`),
    text: paragraphs,
  },
  {
    name: 'sections in divs of their own',
    html: page(
      `<div class="detail">${h}${info}<div class="p1">${p(paragraphs.slice(0, 2))}</div><div class="p2">${p(paragraphs.slice(2, 5))}</div><div class="p3">${p(paragraphs.slice(5))}</div>${tools}</div>${side}`,
    ),
    text: paragraphs,
  },
  {
    name: 'Word paste: spans in spans and o:p',
    html: page(
      `<div class="v_news_content">${paragraphs.map((line) => `<p class="MsoNormal"><span style="font-family:仿宋"><span>${line.slice(0, 4)}</span><span lang="EN-US">${line.slice(4)}</span></span><o:p></o:p></p>`).join('')}</div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'bold around whole paragraphs',
    html: page(`<div class="wp_articlecontent"><strong>${p()}</strong></div>`),
    text: paragraphs,
  },
  {
    name: 'title in the container as a heading',
    html: page(`<div class="content"><h2>${title}</h2>${p()}</div>`),
    text: paragraphs,
  },
  {
    name: 'ISO day and site name as loose lines above the text',
    html: page(`<div class="content"><h2>${title}</h2><p>2024-01-16</p>${p()}</div>`),
    text: paragraphs,
  },
  {
    name: 'disclosure notes after the signature',
    html: page(`<div class="view TRS_UEDITOR">${p()}<p>（此件公开发布）</p></div>`),
    text: [...paragraphs, '（此件公开发布）'],
  },
  {
    name: 'copy-to and print lines stay',
    html: page(`<div id="zoom">${p()}<p>抄送：县委依法治县办。</p><p>清河镇党政办公室　　2024年1月15日印发</p></div>`),
    text: [...paragraphs, '抄送：县委依法治县办。', '清河镇党政办公室 2024年1月15日印发'],
  },
  {
    name: 'publisher and day named in the text stay',
    html: page(
      `<div class="zw">${p(paragraphs.slice(0, 7))}<p>发布人：清河镇人民政府</p><p>发布日期：2024年1月15日</p></div>`,
    ),
    text: [...paragraphs.slice(0, 7), '发布人：清河镇人民政府', '发布日期：2024年1月15日'],
  },
  {
    name: 'the real text is not in the block named content',
    html: page(
      `<div class="content"><p>欢迎访问清河镇人民政府网站。</p></div><div class="m">${h}<div class="t8">${p()}${p(paragraphs.slice(2, 7)).replaceAll('。', '，特此说明。')}</div></div>`,
    ),
    text: [...paragraphs, ...paragraphs.slice(2, 7).map((line) => line.replaceAll('。', '，特此说明。'))],
  },
  {
    name: 'an editor in the footer',
    html: page(
      `<div class="q">${p()}</div><div class="TRS_Editor"><p>版权所有：清河镇人民政府 网站标识码：5001120034</p></div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'a loose file below the signature is an attachment and a line of the text',
    html: page(
      `<div class="article-content">${p()}<p class="cms-attachment"><a class="nfw-cms-attachment" href="/attachment/0/1.pdf">清河镇统计表.pdf</a></p></div>`,
    ),
    text: [...paragraphs, '清河镇统计表.pdf'],
    attachments: ['https://www.example.gov.cn/attachment/0/1.pdf'],
  },
  {
    name: 'files announced by a line of the text stay',
    html: page(
      `<div class="article-content">${p()}<p>附件：</p><p><a href="/1.pdf">1.清河镇统计表.pdf</a></p><p><a href="/2.pdf">2.清河镇说明.pdf</a></p></div>`,
    ),
    text: [...paragraphs, '附件：', '1.清河镇统计表.pdf', '2.清河镇说明.pdf'],
    attachments: ['https://www.example.gov.cn/1.pdf', 'https://www.example.gov.cn/2.pdf'],
  },
  {
    name: 'a report published as nothing but its file: the name of the link is the text',
    html: `<html><head><title>河西市2023年统计公报-河西市统计局</title></head><body><p class="posi">当前位置：<a href="/">首页</a> &gt; <a href="/tjgb/">统计公报</a></p><h1>河西市2023年统计公报</h1><div class="info">发布时间：2024-04-30　|　来源：综合科</div><div class="TRS_Editor"><p><a href="./P020240430381.pdf">河西市2023年统计公报.pdf</a></p></div></body></html>`,
    text: ['河西市2023年统计公报.pdf'],
  },
  {
    name: 'the menu of a column and its latest news in one box with the text, under names that say nothing',
    html: page(
      `<div class="mainbox"><div class="c1"><h3>栏目导航</h3><ul>${['机构概况', '政策文件', '规划计划', '统计数据', '财政资金', '人事信息', '权责清单', '应急管理'].map((name, at) => `<li><a href="/c${at}/index.html">${name}</a></li>`).join('')}</ul><ol>${['县政府召开常务会议', '县长调研春耕生产', '我县开展普法宣传', '农业农村局培训骨干', '全县防汛会议召开', '镇街联合执法检查'].map((name, at) => `<li><a href="/n/${at}.html">${name}</a><i>2024-0${at + 1}-1${at}</i></li>`).join('')}</ol></div><div class="c2">${h}${p()}</div></div>`,
    ),
    text: paragraphs,
  },
  {
    name: 'a list of links among the paragraphs of an editor is the text’s own',
    html: page(
      `<div class="TRS_Editor">${p(paragraphs.slice(0, 3))}<ul>${['甲村', '乙村', '丙村', '丁村', '戊村', '己村', '庚村'].map((name, at) => `<li><a href="/v${at}.html">${name}公示</a></li>`).join('')}</ul>${p(paragraphs.slice(3))}</div>`,
    ),
    text: [
      ...paragraphs.slice(0, 3),
      ...['甲村', '乙村', '丙村', '丁村', '戊村', '己村', '庚村'].map((name) => `${name}公示`),
      ...paragraphs.slice(3),
    ],
  },
  {
    name: 'a box of interpretations and files below, headed by both, with nothing in it',
    html: page(
      `<div class="t9">${p()}</div><div class="jd"><h3><span>相关解读</span><span>相关文件</span></h3><ul><li><a href="/a.html">清河镇召开会议</a><span>2023-02-03</span></li></ul><p>暂无相关图解</p></div>`,
    ),
    text: paragraphs,
    completeness: 0.93, // The linked row of the box is seen text that is rightly left out.
  },
];
