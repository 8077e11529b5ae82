import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf } from '../support/pageOf';

/** Shapes that portals have and that were read wrongly once, each written by hand. */

const site = '<p>网站标识码：5301020001　主办：青石县人民政府</p>';
const nav =
  '<ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/zjqs/">走进青石</a></li></ul>';
const read = (title: string, body: string, url = 'http://www.qingshi.gov.cn/zwgk/tzgg/2381.html') =>
  extract(pageOf(`<html><head><title>${title}</title></head><body>${nav}${body}${site}</body></html>`, url));
const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

const order = [
  '各乡镇人民政府：',
  '为做好今年秋冬季农业生产工作，保证粮食播种面积稳定，现将有关事项通知如下。',
  '一、加强领导。各地要高度重视，落实责任，确保各项任务按时完成。',
  '二、抓好播种。要抢抓农时，提高播种质量，保证种植面积只增不减。',
  '青石县农业农村局',
  '2023年9月6日',
];

describe('lines and boxes', () => {
  it('line breaks that the page shows as written are lines: <pre> and white-space', () => {
    for (const [open, close] of [
      ['<pre>', '</pre>'],
      ['<div style="white-space: pre-wrap">', '</div>'],
    ]) {
      const { body, fields } = read(
        '关于做好秋冬季农业生产的通知',
        `<h2>关于做好秋冬季农业生产的通知</h2>${open}${order.join('\n')}${close}`,
      );
      expect(body.text.split('\n')).toEqual(order);
      expect(fields.dateWritten?.value).toBe('2023-09-06');
      expect(fields.issuingBody?.value).toEqual(['青石县农业农村局']);
    }
    const flowing = read(
      '关于做好秋冬季农业生产的通知',
      `<h2>关于做好秋冬季农业生产的通知</h2><div>${order.join('\n')}</div>`,
    );
    expect(flowing.body.text).not.toContain('\n');
  });

  it('a text in no box of its own keeps its heading and its line of source and day', () => {
    const { fields } = read(
      '任前公示_青石县',
      `<h1>县管领导干部任前公示公告</h1><div>发布时间：2024-05-08 10:00 来源：县委组织部 【字体：大 中 小】</div>${p('一、基本情况', '现将拟提任干部人选有关情况公示如下，公示期为五个工作日。')}`,
    );
    expect(fields.title?.value).toBe('县管领导干部任前公示公告');
    expect(fields.datePublished).toMatchObject({ value: '2024-05-08', inferred: false });
    expect(fields.source?.value).toBe('县委组织部');
  });

  it('lines in large letters in one title box are one title; a title with a line of another kind below it is not', () => {
    const lines = (...texts: readonly string[]) =>
      `<table><tr><td class="title_cn">${texts.map((text) => `<p><font size="6">${text}</font></p>`).join('')}</td></tr><tr><td>${p(...order)}</td></tr></table>`;
    expect(read('', lines('青石县城市管理委员会', '人事信息管理系统建设', '采购结果公告')).fields.title?.value).toBe(
      '青石县城市管理委员会人事信息管理系统建设采购结果公告',
    );
    expect(read('', lines('关于开展农业普查的通知', '县统计局信息')).fields.title?.value).toBe(
      '关于开展农业普查的通知',
    );
  });

  it('a text hidden until scripts are ready is read where the page shows none', () => {
    const hidden = `<h2>关于做好秋冬季农业生产的通知</h2><div>正在加载，请稍候……</div><div id="real" style="display:none">${p(...order, '三、强化服务。要组织农技人员下乡指导，解决实际困难；及时发布农情信息，做好防灾减灾各项工作，确保丰产丰收。')}</div>`;
    const { body, issues } = read('关于做好秋冬季农业生产的通知', hidden);
    expect(body.text).toContain('抢抓农时');
    expect(issues.map(({ reason }) => reason)).toContain('text-hidden');
    const shown = read(
      '关于做好秋冬季农业生产的通知',
      `<h2>关于做好秋冬季农业生产的通知</h2><div>${p(...order)}</div><div style="display:none">${p('弹窗提示：您将离开本网站。请注意保护个人信息；如需帮助请联系管理员。'.repeat(6))}</div>`,
    );
    expect(shown.body.text).not.toContain('弹窗');
    const dialogue = `<div class="dialog-box" style="display:none">${p('您将离开本网站。请注意保护个人信息；如需帮助请联系管理员。'.repeat(8))}</div>`;
    expect(read('部门预算', `<h2>青石县财政局部门预算</h2>${dialogue}`).body.text).not.toContain('离开本网站');
    const opened = dialogue.replace('dialog-box', 'box');
    const file = '<h2>青石县财政局部门预算</h2><p><a href="/f/1.pdf">青石县财政局部门预算.pdf</a></p>';
    expect(read('部门预算', file + opened).body.text).not.toContain('离开本网站');
  });

  it('a file in the tab beside the text is its attachment; one in another hidden box is not', () => {
    const tabs = (name: string) =>
      `<div class="tabs"><div class="tabcon" id="t1"><div class="TRS_Editor">${p(...order)}</div></div><div class="${name}" style="display:none"><a href="./W020230911559.doc">备案表.doc</a></div></div>`;
    const title = '关于做好秋冬季农业生产的通知';
    expect(read(title, `<h2>${title}</h2>${tabs('tabcon')}`).attachments.map(({ name }) => name)).toEqual([
      '备案表.doc',
    ]);
    expect(read(title, `<h2>${title}</h2>${tabs('dialog')}`).attachments).toEqual([]);
  });
});

describe('signatures', () => {
  it('a short letter that covers a plan is signed above the plan', () => {
    const { fields } = read(
      '青石县商务局关于印发补助细则的通知',
      `<h1>青石县商务局关于印发补助细则的通知</h1><div class="TRS_Editor">${p('各乡镇人民政府：', '现将补助细则印发给你们，请遵照执行。', '青石县商务局', '2022年5月6日', '青石县补助细则', ...[1, 2, 3, 4, 5, 6].map((n) => `第${n}条　补助对象为在青石县注册、组织运输的第${n}类经营人，年度数量不低于三千标准箱。`))}</div>`,
    );
    expect(fields.dateWritten?.value).toBe('2022-05-06');
    expect(fields.issuingBody?.value).toEqual(['青石县商务局']);
  });

  it('a school signs behind its last sentence without a day; a firm at the end of a list does not', () => {
    const text = (last: string) =>
      read(
        '职工医疗费补助办法',
        `<h1>职工医疗费补助办法</h1><div class="TRS_Editor">${p(...order.slice(1, 4), last)}</div>`,
      ).fields.issuingBody?.value;
    expect(text('青石县第一初级中学')).toEqual(['青石县第一初级中学']);
    expect(text('青石县宏达建材有限公司')).not.toEqual(['青石县宏达建材有限公司']);
  });
});

describe('kinds', () => {
  const login =
    '<form>用户名<input name="u">密码<input type="password" name="p"><input type="submit" value="登录"></form>';
  it('a box to log in beside a text does not make it a login page', () => {
    const text = `<table><tr><td><b>关于做好秋冬季农业生产的通知</b></td></tr><tr><td>发布时间：2012-9-8 点击：123</td></tr><tr><td>${order.join('<br>')}</td></tr></table>`;
    expect(read('青石县农业局', login + text).kind).toBe('document');
    expect(
      read('用户登录', `${login}<p>请使用统一身份认证账号登录本系统办理各项业务，忘记密码请联系管理员。</p>`).kind,
    ).toBe('other');
  });

  it('questions answered are a document, under 注册管理 and 在线访谈 too; so is an answer among letters', () => {
    const at = (...columns: readonly string[]) =>
      `<div>当前位置：<a href="/">首页</a> &gt; ${columns.map((name) => `<a href="/c/">${name}</a>`).join(' &gt; ')}</div>`;
    const info = '<div>时间：2024-05-08 来源：县市场监管局</div>';
    const questions = p(
      '1.申报药品再注册时是否可以同时申报药品上市后变更事项？',
      '药品再注册申请中不能同时申请药品上市后变更事项，如需要变更的，应当按照药品上市后变更管理的要求另行申报补充申请。',
      '2.拟修改储存条件属于哪一类变更？',
      '该变更属于变更药品贮藏条件，属于重大变更的情形，应当按照有关指导原则开展研究。',
    );
    const title = '药品上市后变更管理常见问题简答（五）';
    const url = 'http://www.qingshi.gov.cn/ztzl/ypzcgl/202405/t20240508_9.html';
    for (const place of [at('专题专栏', '药品注册管理'), at('互动交流', '在线访谈')]) {
      const { kind, signals } = read(title, `${place}<h1>${title}</h1>${info}${questions}`, url);
      expect(kind, JSON.stringify(signals)).toBe('document');
    }
    const answer = read(
      '进口医疗器械说明书标记的咨询_政民互动_青石县市场监督管理局',
      `${at('政民互动', '咨询建议')}<h2>进口医疗器械说明书标记的咨询</h2><div>来信时间：2024-05-02</div><p>请问说明书是否需要载明上述内容，盼复。</p><div>答复时间：2024-05-08 来源：县市场监管局</div>${p('网民您好！关于您咨询的问题，经核实回复如下：企业可按照有关通告要求，将咨询申请递交至电子邮箱，该文件可登录本局网站的工作通告栏目查询。感谢您对我们工作的关心和支持，如有其他疑问请与我们联系。')}`,
      'http://www.qingshi.gov.cn/hudong/message-view.html',
    );
    expect(answer.kind, JSON.stringify(answer.signals)).toBe('document');
    const register = read(
      '用户注册',
      `${at('用户注册')}<p>请填写下列内容完成用户注册，带星号的为必填项，注册后可以提交咨询。</p>`,
      'http://www.qingshi.gov.cn/u/reg.html',
    );
    expect(register.kind).toBe('other');
  });

  it('an article of PHPcms is no home page, nor pictures in a folder of their own a column', () => {
    const notice = '关于享受政府特殊津贴人员推荐人选的公示';
    const body = `<h1>${notice}</h1><div>2018-04-12</div>${p(...order)}`;
    expect(
      read(notice, body, 'http://www.qingshi.gov.cn/index.php?m=content&c=index&a=show&catid=38&id=15240').kind,
    ).toBe('document');
    const drawn = '一图读懂《青石县矿山生态修复三年行动方案》';
    const pictures = `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zcjd/">政策解读</a> &gt; <a href="/tpjd/">图片解读</a></div><h1>${drawn}</h1><div>2023-05-24 16:20 来源：县自然资源局</div><div><img src="1.jpg"><img src="2.jpg"></div>`;
    const { kind, signals } = read(drawn, pictures, 'http://www.qingshi.gov.cn/zcjd41/tpjd/1329847/index.html');
    expect(kind, JSON.stringify(signals)).toBe('document');
  });

  it('fields of a form beside a text do not make it a form', () => {
    const asked =
      '<form>姓名<input type="text">电话<input type="text">邮箱<input type="text">标题<input type="text">地址<input type="text"><textarea></textarea><button>提交</button></form>';
    const title = '关于做好秋冬季农业生产的通知';
    const text = `<h1>${title}</h1><div>来源：县农业局 时间：2024-05-08</div>${p(...order)}`;
    expect(read(title, text + asked).kind).toBe('document');
    expect(
      read(
        '我要写信',
        `<h1>我要写信</h1><p>写信须知：请您实名填写下列内容，我们将在五个工作日内办理，谢谢配合。</p>${asked}`,
      ).kind,
    ).toBe('other');
  });

  it('a body that studies a paper is in the news; prices of a week are a document', () => {
    const head = (title: string) => `<h1>${title}</h1><div>来源：县水利局 时间：2024-05-08</div>`;
    const studied = '县水利局组织学习关于防汛工作的重要指示';
    expect(
      read(
        studied,
        head(studied) +
          p(
            '5月8日，县水利局召开党组会议，组织学习关于防汛工作的重要指示精神。',
            '会议要求，全体干部要提高政治站位，压实工作责任。',
          ),
        'http://www.qingshi.gov.cn/slj/gzdt/202405/t20240508_9.html',
      ).kind,
    ).toBe('other');
    const prices = '青石县2024年5月第2周农贸市场主要副食品价格';
    const cells = Array.from(
      { length: 12 },
      (_unused, at) => `<tr><td>蔬菜${at}</td><td>元/500克</td><td>3.${at}0</td><td>3.${at}5</td></tr>`,
    );
    expect(read(prices, `${head(prices)}<table>${cells.join('')}</table>`).kind).toBe('document');
  });
});
