import { describe, expect, it } from 'vitest';
import { lines, read, text, title, zoom } from '../support/noticePage';

/**
 * Causes of misreadings met on saved pages of public portals, each as a page of its own, written by hand; no page of a
 * portal is copied. What answers each stands in utils/extract beside the words of the test.
 */

describe('source code that is indented', () => {
  const gap = `\n${' '.repeat(260)}`;

  it('does not make a line too long to be a path', () => {
    const path = `<div>您当前位置：${gap}<a href="/a/">临江</a>&gt;<a href="/a/b/">采购公告</a>&gt;中标公告${gap}</div>`;
    expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('中标公告');
  });

  it('does not hide the cells beside a label', () => {
    const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>${gap}`).join('')}</tr>`;
    const table = `<table>${row(['索取号', '发布机构', '文件编号', '备注'])}${row(['076478684Q/2024-00112', '县水利局', '临水〔2024〕5号', ''])}</table>`;
    const { fields } = read(`<h1>${title}</h1>${table}${zoom}`);
    expect(fields.indexNumber?.value).toBe('076478684Q/2024-00112');
    expect(fields.documentNumber?.value).toBe('临水〔2024〕5号');
  });
});

describe('what a framework hides', () => {
  it.each(['ng-hide', 'layui-hide'])('is no text (%s)', (name) => {
    const copy = `<div class="con ng-binding ${name}">${text.repeat(3)}</div>`;
    const { body } = read(`<h1>${title}</h1><div class="con">${text}</div>${copy}`);
    expect(body.text).toBe(lines.join('\n'));
  });

  it('but hide is a word like any other: a class that only contains it hides nothing', () => {
    expect(read(`<h1>${title}</h1><div class="con ng-hidexx">${text}</div>`).body.text).toBe(lines.join('\n'));
  });
});

describe('labels without a value', () => {
  it('do not take the next line with labels nobody knows', () => {
    const rows =
      '<div><div>索引号： 主题分类：</div><div>承办股室： 发文日期：</div><div>公文名称： 值守通知</div><div>公开方式： 主动公开</div></div>';
    const { fields } = read(`${rows}<h1>${title}</h1>${zoom}`);
    expect(fields.topic).toBeUndefined();
    expect(fields.indexNumber).toBeUndefined();
  });

  it('end their line: the paragraph below is the text', () => {
    const info = '<span>发布时间：2017-09-29</span><span>作者：临江</span><span>来源： </span>';
    const { fields } = read(`<div class="m"><h1>${title}</h1>${info}<p>临江县水利局公告 第9号</p>${text}</div>`);
    expect(fields.source).toBeUndefined();
  });

  it('a label nobody knows ends the value before it', () => {
    const info = '<div><span>发布时间：2025-06-03</span> <span>来源：水旱科 稿件类型：原创</span></div>';
    expect(read(`<h1>${title}</h1>${info}${zoom}`).fields.source?.value).toBe('水旱科');
  });
});

describe('titles', () => {
  const inText = (first: string) =>
    read(
      `<table><tr><td style="font-size:18px;font-weight:bold">临水函〔2020〕7号--${title}</td></tr><tr><td>2020年08月21日 10:53&nbsp; 浏览：12 次</td></tr></table><div id="zoom"><p><span style="font-size:22pt">${first}</span></p>${text}</div>`,
      { head: `<title>临水函〔2020〕7号--${title}-临江县水利局</title>` },
    );

  it('the whole of the page’s title goes before a line of it in the text', () => {
    expect(inText(title).fields.title?.value).toBe(`临水函〔2020〕7号--${title}`);
    expect(inText('临江县水利局关于做好汛期值守').fields.title?.value).toBe(`临水函〔2020〕7号--${title}`);
  });

  it('and the day stands below it, though the title stands again in the text', () => {
    expect(inText(title).fields.datePublished?.value).toBe('2020-08-21');
  });

  it('a day in brackets that other words open is the title’s own', () => {
    const name = '临江县乡镇行政区划代码（截止2016年7月31日）';
    expect(read(`<h2>${name}</h2>${zoom}`, { head: `<title>${name}</title>` }).fields.title?.value).toBe(name);
  });

  it('bold and 16 points, above a text whose page names only its column', () => {
    const name = '临江广播电视大学信息公开指南';
    const page = `<table><tr><td style="FONT-SIZE:16pt;FONT-WEIGHT:bold">${name}</td></tr></table>${zoom}`;
    expect(read(page, { head: '<title>信息公开指南-临江广播电视大学</title>' }).fields.title).toMatchObject({
      value: name,
      inferred: false,
    });
  });
});

describe('values that scripts and menus hold', () => {
  it('of two branches the script’s own variable takes one', () => {
    const script =
      '<script>var laiyuan = "临江县交易平台"; if(laiyuan == ""){ document.write("临江县交易网"); }else{ document.write(laiyuan); }</script>';
    const { fields } = read(
      `<h1>${title}</h1><div><span>发布日期：2023-05-09</span><label>来源：${script}</label></div>${zoom}`,
    );
    expect(fields.source?.value).toBe('临江县交易平台');
  });

  it('links of a menu are no labels', () => {
    const menu = ['公开指南', '公开目录', '公开年报', '索引号', '发布机构', '分类']
      .map((name) => `<li><a href="/${name}/">${name}</a></li>`)
      .join('');
    const { fields } = read(`<ul>${menu}</ul><h1>${title}</h1><div>发布时间：2023-05-09 来源：水利局</div>${zoom}`);
    expect(fields.topic).toBeUndefined();
    expect(fields.indexNumber).toBeUndefined();
  });

  it('a label left empty does not take the next label with its value', () => {
    const item = (label: string, day: string) => `<div class="item"><label>${label}</label> <span>${day}</span></div>`;
    const { fields } = read(
      `<div>${item('索引号', '005452487/2020-00001')}${item('发文字号', '')}${item('成文日期', '2020-01-29')}</div><h1>${title}</h1>${zoom}`,
    );
    expect(fields.documentNumber).toBeUndefined();
    expect(fields.dateWritten?.value).toBe('2020-01-29');
  });

  it('a stroke belongs to a column’s name where arrows part the columns', () => {
    const path = '<div>当前位置：<a href="/a/">首页</a> &gt; <a href="/a/b/">交易信息</a> &gt; 招标公告/资审公告</div>';
    expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('招标公告/资审公告');
  });

  it('a department’s 司 signs', () => {
    const signed = `<div id="zoom"><p>${lines[1]}</p><p>水利部水资源管理司</p><p>2020年5月6日</p></div>`;
    expect(read(`<h1>取水许可信息</h1>${signed}`).fields.issuingBody?.value).toEqual(['水利部水资源管理司']);
  });
});

describe('numbers and days', () => {
  it('brackets around a number on its own line are not its own', () => {
    const { fields } = read(`<h1>${title}</h1><div id="zoom"><p>（临水罚决字〔2024〕52号）</p>${text}</div>`);
    expect(fields.documentNumber?.value).toBe('临水罚决字〔2024〕52号');
  });

  it('a number that the tag puts behind the title is the number, not the title', () => {
    const name = '临江县水利局行政处罚信息公开表';
    const head = `<title>${name}</title><meta name="ArticleTitle" content="${name}（临水罚〔2024〕36号）">`;
    const { fields } = read(`<h2>${name}</h2>${zoom}`, { head });
    expect(fields.title?.value).toBe(name);
    expect(fields.documentNumber?.value).toBe('临水罚〔2024〕36号');
  });

  const decision = (rows: readonly (readonly [string, string])[]) =>
    `<h1>行政处罚信息公开表</h1><div id="zoom"><table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table></div>`;
  const rows = [
    ['行政处罚决定书文号', '临水罚〔2024〕36号'],
    ['主要违法违规事实', '未经批准在河道管理范围内堆放砂石料，影响行洪安全，违反防洪法有关规定。'],
    ['作出处罚决定的机关名称', '临江县水利局'],
    ['作出处罚决定的日期', '2024年7月8日'],
  ] as const;

  it('are read from the table of a published decision, as inferred', () => {
    const { fields } = read(decision(rows), { head: '<title>行政处罚信息公开表</title>' });
    expect(fields.documentNumber).toMatchObject({ value: '临水罚〔2024〕36号', inferred: true });
    expect(fields.issuingBody).toMatchObject({ value: ['临江县水利局'], inferred: true });
    expect(fields.dateWritten).toMatchObject({ value: '2024-07-08', inferred: true });
  });

  it('several decisions in one table are none of the page’s own', () => {
    const other = [['行政处罚决定书文号', '临水罚〔2024〕37号']] as const;
    const { fields } = read(decision([...rows, ...other]), { head: '<title>行政处罚信息公开表</title>' });
    expect(fields.documentNumber).toBeUndefined();
  });

  it('a day in brackets below the title of the text is when it was written', () => {
    const page = `<h1>${title}</h1><div class="d"><p>（<span>2020</span>年<span>1</span>月17日）</p><p>${lines[1]}</p><p>${lines[2]}</p></div>`;
    expect(read(page).fields.dateWritten).toMatchObject({ value: '2020-01-17', inferred: true });
  });

  it('blanks inside the day in force', () => {
    const page = `<div id="zoom"><p>${lines[1]}现予公布，自2017 年11 月1 日起 施行。</p></div>`;
    expect(read(`<h1>${title}</h1>${page}`).fields.dateEffective?.value).toBe('2017-11-01');
  });
});

describe('the site', () => {
  it('its name at the end of <title>, or <title> as a whole', () => {
    const head = `<title>${title}_欢迎进入临江县水利科技网</title>`;
    expect(read(`<h3>${title}</h3>${zoom}`, { head }).fields.title?.value).toBe(title);
    expect(read(`<h3>${title}</h3>${zoom}`, { head: '<title> 青春临江网 </title>' }).fields.siteName?.value).toBe(
      '青春临江网',
    );
  });

  it.each([
    ['版权所有&copy;2002-2018临江自治区哲学社会科学规划领导小组办公室', 'document'],
    ['版权所有：中华人民共和国水利部水利水电检定所', 'document'],
    ['版权所有：临江县水利局', 'document'],
    ['临江县水利局-临江县水利局网站版权所有 地址：北路24号', 'document'],
    ['版权所有 &copy; 临江工程职业技术学院 备案序号：鄂ICP备13001359号', 'document'],
    ['Copyright &copy; 2016-2019临江广播电视大学 远程教育中心版权所有', 'document'],
    ['版权所有 临江县水利水电有限公司', 'other'],
    ['版权所有：临江省海峡社会组织研究院', 'other'],
  ])('a public body that owns it makes it one: %s', (foot, kind) => {
    const url = 'http://www.example.cn/tzgg/20180105/175.html';
    const page = `<div>当前位置：首页 &gt; 通知公告</div><h1>${title}</h1><div>发布时间：2023-05-09</div>${zoom}<div><p>${foot}</p></div>`;
    expect(read(page, { url }).kind).toBe(kind);
  });
});

describe('names of sites', () => {
  const url = 'http://www.example.cn/tzgg/20180105/175.html';
  const page = `<div>当前位置：首页 &gt; 通知公告</div><h1>${title}</h1><div>发布时间：2023-05-09</div>${zoom}`;

  it.each([
    [`${title}_通知公告_临江工程职业技术学院`, 'document'],
    [`${title}_国务院部门文件_中国政府网`, 'other'],
  ])('<title> ends with a school, or with the name of the copied portal: %s', (name, kind) => {
    expect(read(page, { url, head: `<title>${name}</title>` }).kind).toBe(kind);
  });
});

describe('hosts', () => {
  it.each([
    ['http://zsb.linjiang.edu.cn/tzgg/20180105/175.html', 'document'],
    ['http://zsb.linjiangedu.cn/tzgg/20180105/175.html', 'other'],
  ])('only schools and academies are given .edu.cn and .ac.cn: %s', (url, kind) => {
    const page = `<div>当前位置：首页 &gt; 通知公告</div><h1>${title}</h1><div>发布时间：2023-05-09</div>${zoom}`;
    expect(read(page, { url }).kind).toBe(kind);
  });
});

describe('kinds', () => {
  const kind = (name: string, head = `<title>${name}</title>`) =>
    read(
      `<h4>${name}</h4><p>来源：临江县</p><div>${'9月2日下午，会议强调，要认真学习贯彻精神，研究明年工作，抓好落实。'.repeat(6)}</div>`,
      {
        head,
        url: 'http://www.linjiang.gov.cn/a/202109/1149890.html',
      },
    ).kind;

  it('who held which meeting is news, whatever it was about', () => {
    expect(kind('临江县画报社召开编委扩大会深入学习精神研究2022年重点专栏计划')).toBe('other');
  });

  it('the innermost column decides: notices under 新闻公告', () => {
    const path =
      '<div>当前位置：<a href="/x/">首页</a> &gt; <a href="/x/y/">新闻公告</a> &gt; <a href="/x/y/z/">通知公告</a></div>';
    const body =
      '<p>经技术评审，批准临江县水利局等单位申请的取水许可延续，颁发取水许可证，有效期五年，请按规定取用水。</p><p>临江县水利局</p><p>2020年5月6日</p>';
    const page = `${path}<h1>取水许可登记信息</h1><div>发布时间：2020-05-07</div><div id="zoom">${body}</div>`;
    expect(read(page, { head: '<title>取水许可登记信息</title>' }).kind).toBe('document');
  });

  it('rows with days and hardly a sentence are a list, whatever a search form above them asks for', () => {
    const rows = Array.from(
      { length: 14 },
      (_, at) =>
        `<tr><td>${at + 1}</td><td><a href="/t/${at}.html">关于第${at + 1}批水利工程招标情况的公告</a></td><td>2023-05-${10 + at}</td></tr>`,
    ).join('');
    const page = `<div>当前位置：<a href="/x/">首页</a> &gt; <a href="/x/y/">新闻动态</a> &gt; 通知公告</div><div>发布时间：不限</div><div>本栏目公布本县水利工程的招标、中标和变更情况，请各有关单位及时查看。</div><table>${rows}</table>`;
    expect(read(page, { head: '<title></title>', url: 'http://www.linjiang.gov.cn/zjg/031/moreinfo.html' }).kind).toBe(
      'list',
    );
  });

  it('a heading that names an official text counts where <title> names the site', () => {
    const table = Array.from(
      { length: 6 },
      (_, at) => `<tr><th>采购内容${at}</th><td>汛期值守用车服务一批</td></tr>`,
    ).join('');
    const page = `<h4>临江县水利局汛期用车服务采购项目合同</h4><p><span>签署时间：2023-03-17 00:32</span><span>信息来源：公共资源交易网</span></p><table>${table}</table>`;
    expect(read(page, { head: '<title>公共资源交易平台</title>' }).kind).toBe('document');
  });
});

describe('the ends of the text', () => {
  it('lines with a day of their own stay (答复时间：)', () => {
    const own = ['留言编号：2022号', '答复时间：2020-10-13 10:11:28', ...lines];
    const page = `<h3>${title}</h3><div class="zw">${own.map((line) => `<p>${line}</p>`).join('')}</div>`;
    expect(read(page).body.text).toBe(own.join('\n'));
  });

  it('files at its end belong to it, who drafted and checked it does not', () => {
    const below =
      '<p><a href="/u/a.doc">汛期值守表.doc</a></p><p>来源：</p><p>拟稿:兰某审核:李某审批:刘某</p><p>原文链接</p>';
    expect(read(`<h1>${title}</h1><div id="zoom">${text}${below}</div>`).body.text).toBe(
      [...lines, '汛期值守表.doc'].join('\n'),
    );
  });

  it('the site’s notice on copyright goes, with all below it', () => {
    const notice = `<div>版权与免责声明</div><div>1.凡本站注明“原创”的所有作品，其版权属于本站所有。</div><div>2.凡本站注明“转载”的所有作品，目的在于传递更多信息，并不代表本站赞同其观点。</div>`;
    expect(read(`<div class="q1"><h1>${title}</h1><div class="con">${text}</div>${notice}</div>`).body.text).toBe(
      lines.join('\n'),
    );
  });
});
