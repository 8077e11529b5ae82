import { type ColumnEntry, columnEntries, pageCount, pageSize } from './entries';

const head = (title: string, tags: string, charset = 'utf-8') => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<title>${title}_大岭县人民政府</title>
<meta name="SiteName" content="大岭县人民政府">
<meta name="SiteDomain" content="www.daling.gov.cn">
<meta name="SiteIDCode" content="5099990001">
<meta name="ColumnName" content="法治政府建设">
${tags}
</head>
<body>
<div class="header"><a href="/index.html">大岭县人民政府</a></div>
<div class="crumb">当前位置：<a href="/index.html">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/fdzdgknr/">法定主动公开内容</a> &gt; <a href="/zwgk/fdzdgknr/fzzf/index.html">法治政府建设</a></div>`;

const foot = `<div class="footer"><p>主办：大岭县人民政府办公室</p><p>网站标识码：5099990001</p></div>
</body>
</html>
`;

/** List page `page`, counted from 0 as createPageHTML counts. */
export function listPage(page: number): string {
  const rows = columnEntries
    .slice(page * pageSize, (page + 1) * pageSize)
    .map(
      ({ path, title, date }) =>
        `<li><a href="${path}" title="${title}">${title}</a><span class="date">${date}</span></li>`,
    );
  return `${head('法治政府建设', '<meta name="ColumnType" content="信息公开目录">')}
<div class="main"><ul class="list">
${rows.join('\n')}
</ul>
<div class="page"><script>createPageHTML(${pageCount}, ${page}, "index", "html");</script></div></div>
${foot}`;
}

/** Paragraphs of a document: enough of them to be a text, different in each. */
function paragraphs({ number, trait, title }: ColumnEntry): string[] {
  const told = trait === 'duplicate' ? number - 1 : number;
  return [
    '县人民政府：',
    `根据有关规定，现将本年度有关情况报告如下（第${told}份）。`,
    '一、主要举措和成效',
    `一年来，我镇坚持依法行政，办理各类事项${told * 7}件，召开专题会议${(told % 11) + 2}次，开展宣传活动${(told % 9) + 3}场，受教育群众${told * 13}人次。`,
    '二、存在的不足和原因',
    `部分干部法治思维有待加强，宣传形式还不够丰富，共梳理问题${(told % 5) + 2}项，均已列出整改清单。`,
    '三、下一年度工作安排',
    '持续规范行政执法，加强合法性审核，完善矛盾纠纷多元化解机制，做好年度报告公开工作。',
    title.slice(0, title.indexOf('人民政府') + 4),
  ];
}

const attachment = ({ number }: ColumnEntry) =>
  `<p>附件：<a href="/upload/P02024011${700_000 + number}.pdf">附表${number}.pdf</a></p>`;

/** A document of the column, whole. */
export function documentPage(entry: ColumnEntry): string {
  const { title, date, indexNumber, trait } = entry;
  const tags = `<meta name="ArticleTitle" content="${title}">\n<meta name="PubDate" content="${date} 10:00">`;
  const text = paragraphs(entry).map((line) => `<p>${line}</p>`);
  const article = trait === 'script' ? '' : text.join('\n');
  const script = `<script>document.getElementById('zoom').innerHTML = ${JSON.stringify(text.join(''))};</script>`;
  return `${head(title, tags, trait === 'gbk' ? 'gb2312' : 'utf-8')}
<div class="main">
<table class="xxgk-head"><tr><td>索引号：</td><td>${indexNumber}</td><td>发布机构：</td><td>${title.slice(0, title.indexOf('人民政府') + 4)}</td></tr>
<tr><td>成文日期：</td><td>${date}</td><td>发布日期：</td><td>${date}</td></tr>
<tr><td>标题：</td><td colspan="3">${title}</td></tr></table>
<h1>${title}</h1>
<div id="zoom" class="TRS_Editor">${article}</div>
${trait === 'script' ? script : ''}${trait === 'attachment' ? attachment(entry) : ''}
</div>
${foot}`;
}

/** What stands in for a document when a portal takes the reader for a robot. */
export const captchaPage = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>安全验证</title></head>
<body><form action="/captcha" method="post"><h1>访问过于频繁，请完成安全验证</h1>
<p>请输入图中的验证码：<input name="captcha"><img src="/captcha.png" alt="验证码"><button>提交</button></p></form></body></html>
`;

/** A PDF of one page with one line of Latin text. */
export const attachmentFile = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 120]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 14 Tf 20 60 Td (Sample attachment) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
