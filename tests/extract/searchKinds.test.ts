import { describe, expect, it } from 'vitest';
import { recognise } from '@/utils/extract/recognise';
import { pageOf } from '../support/pageOf';
import { times } from '../support/portalPage';

/** Rows under a form that searches them, small columns and records: what makes a list of them, and what does not. */

const site = '<p>网站标识码：5301020001　主办：青石县人民政府</p>';
const kindOf = (title: string, body: string, url: string) =>
  recognise(pageOf(`<title>${title}</title><body>${body}${site}</body>`, `http://www.qingshi.gov.cn${url}`));

const fields = (names: string, button: string) =>
  `<form><ul>${names
    .split(' ')
    .map((name) => `<li><span>${name}</span><input type="text"></li>`)
    .join('')}</ul>${button}</form>`;
const search = fields('采购人 项目编号 地区 代理机构 开始时间 结束时间', '<input type="button" value="搜标题">');
const cases = `<ul>${times(5, (n) => `<li><a href="/gk/view/${n}-JD0-">（2016）青13民终24${n}号<span>2016-07-2${n}</span></a></li>`)}</ul>`;
const hits = `<p>关键字：标题检索 共找到 <b>3</b> 条内容</p><ul>${times(3, (n) => `<li><a href="show.jsp?doc=${n}">青石县政府采购中心采购电脑第${n}次询价结果公告</a><br>2003.03.1${n} 00:00:00 | 采购人： | 代理机构：</li>`)}</ul>`;
const catalogue = `<table><tr><th>序号</th><th>索引号</th><th>信息名称</th><th>发布日期</th></tr>${times(5, (n) => `<tr><td>${n}</td><td>006123456/2024-0010${n}</td><td><a href="/xxgk/show.jsp?id=${n}">青石县水利局关于水库安全责任人的公告（第${n}号）</a></td><td>2024-05-1${n}</td></tr>`)}</table>`;
const asked = `<form><table><tr><td>索引号：</td><td><input></td><td>标题：</td><td><input></td></tr><tr><td>文号：</td><td><input></td><td>发布机构：</td><td><input></td></tr><tr><td>发布日期：</td><td><input> 至 <input></td><td><input type="submit" value="检索"></td></tr></table></form>`;
const place = (name: string) =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/c/">政务公开</a> &gt; ${name}</div>`;
const letters = `<table><tr><th>编号</th><th>信件标题</th><th>回复单位</th><th>状态</th><th>来信时间</th></tr>${times(12, (n) => `<tr><td>A${n}</td><td><a href="/xx/d?id=${n}">关于城南小区第${n}栋停水问题的反映</a></td><td>县住建局</td><td>已回复</td><td>2024-05-1${n % 10}</td></tr>`)}</table>`;
const budgets = `<table><tr><th>单位</th><th>预算</th><th>决算</th></tr>${times(12, (n) => `<tr><td>县第${n}局</td><td><a href="/ys/${n}.html">2024年部门预算</a></td><td><a href="/js/${n}.html">2023年部门决算</a></td></tr>`)}</table>`;
const parts = (count: number) =>
  `<p>统一社会信用代码：91530102MA0000000X</p><p>提示：本企业信息由企业自行填报，对其真实性、合法性由企业负责，请注意核实。</p>${times(count, (n) => `<table><tr><th>序号</th><th>变更事项${n}</th><th>变更日期</th></tr><tr><td>1</td><td>法定代表人</td><td>2005年03月17日</td></tr></table>`)}`;

describe('rows under a form that searches them', () => {
  it.each([
    [
      'court cases',
      fields('年度 字号 序号 密码 当事人 验证码', '<input type="button" value="查询">') + cases,
      '/gk/cases',
    ],
    ['three hits, counted', search + hits, '/dataBidOld.jsp?page_index=1'],
    ['a catalogue whose form names its columns', asked + catalogue, '/xxgk/catalog.jsp?c=2'],
  ])('%s are a list', (_name, body, url) => {
    const read = kindOf('信息查询-青石县人民政府', `${body}<a href="?p=2">下一页</a>`, url);
    expect(read.kind, JSON.stringify(read.signals)).toBe('list');
  });

  it('a form that sends what is filled in stays one, with rows beside it', () => {
    for (const send of ['<input type="submit" value="提交">', '<button>查询</button><textarea></textarea>']) {
      const read = kindOf(
        '依申请公开-青石县人民政府',
        fields('姓名 单位 证件 电话 地址 邮箱', send) + cases,
        '/ysq/apply',
      );
      expect(read.signals.map(({ code }) => code)).toContain('form-page');
      expect(read.kind, JSON.stringify(read.signals)).toBe('other');
    }
  });
});

describe('small columns', () => {
  it('one dated row under a column’s own name and address is a list, and no document', () => {
    const row = '<ul><li><a href="/bg/1.html">2024年青石县人民政府工作报告</a><span>2024-01-21</span></li></ul>';
    const read = kindOf('政府工作报告-青石县人民政府', place('政府工作报告') + row, '/zwgk/zfgzbg/');
    expect(read.kind, JSON.stringify(read.signals)).toBe('list');
  });

  it('letters with their state are a list; so are short names with a year', () => {
    const inbox = kindOf('来信选登-青石县人民政府', place('县长信箱') + letters, '/hdjl/xzxx/list?page=1');
    expect(inbox.kind, JSON.stringify(inbox.signals)).toBe('list');
    const units = kindOf('预决算公开-青石县人民政府', place('预决算公开') + budgets, '/czyjs/pt/index.html');
    expect(units.kind, JSON.stringify(units.signals)).toBe('list');
  });
});

describe('records', () => {
  it('table behind table of numbered rows is the record of a company; one such table may be a text', () => {
    const record = kindOf('企业信用信息查询', parts(9), '/company/detail.jspx');
    expect(record.kind, JSON.stringify(record.signals)).toBe('other');
    const text = kindOf('企业信用信息查询', parts(1), '/company/detail.jspx');
    expect(text.signals.map(({ code }) => code)).toContain('official-wording');
  });
});
