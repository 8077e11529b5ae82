import { describe, expect, it } from 'vitest';
import { belowTitle } from '@/utils/extract/body/belowTitle';
import { readBody } from '@/utils/extract/body/readBody';
import { titlesOf } from '@/utils/extract/body/titlesOf';
import { weighPage } from '@/utils/extract/body/weighPage';
import { pageOf, readingOnly } from '../../support/pageOf';

/** Pages whose classes and ids say nothing: what the text is, its place below the heading alone tells. */
const lines = (html: string, title: string) => {
  const page = pageOf(
    `<!doctype html><html><head><title>${title}_青石县人民政府</title></head><body>${html}</body></html>`,
  );
  return readingOnly(page, (read) => readBody(read, { title })).body.text.split('\n');
};

const duty =
  '<div class="k3"><p>主要职责</p><p>一、依法对全县金融业实行统一监督管理，强化机构监管、行为监管、功能监管，维护合法、稳健运行。</p><p>二、对金融业改革开放和监管有效性相关问题开展系统性研究，参与拟订发展规划，提出建议。</p><p>三、统筹推进金融消费者权益保护，制定年度工作计划，建立健全制度，开展教育，受理投诉。</p></div>';
const links =
  '<ul class="k4"><li><a href="/a">首页</a></li><li><a href="/b">机构概况</a></li><li><a href="/c">政务信息</a></li></ul>';
const foot =
  '<div class="k9"><p>青石县人民政府办公室 版权所有 电话：0000-0000000 地址：青石县解放路1号 技术支持：青石数据，欢迎访问</p></div>';

describe('the text below the title, without names', () => {
  it('is taken before the long texts of a menu that stand above it', () => {
    const title = '关于开展档案检查的通知';
    const html = `<div class="k1"><div class="k2">${links}${duty}</div></div><div class="k5"><div class="k6">${title}</div>
      <div class="k7">发布时间：2024-03-05 来源：县档案馆</div><div class="k8"><p>各镇人民政府：</p><p>定于本月检查档案工作，请做好准备。</p><p>青石县档案馆</p><p>2024年3月4日</p></div></div>${foot}`;
    expect(lines(html, title)).toEqual([
      '各镇人民政府：',
      '定于本月检查档案工作，请做好准备。',
      '青石县档案馆',
      '2024年3月4日',
    ]);
  });

  it('may be a table of a few words, which stays a table', () => {
    const title = '档案数字化服务项目询价结果公告';
    const html = `<div class="k1"><div class="k2">${links}<p>学生、教师、访客，请由此进入，查看信息。</p></div><div class="k5"><form><div><div class="k6">${title}</div>
      <div class="k7">2021年02月05日 14:18 点击：</div><div class="k8"><table><tbody><tr><td>项目名称</td><td>档案数字化服务项目</td></tr><tr><td>采购人</td><td>青石县档案馆</td></tr>
      <tr><td>中选单位</td><td>清溪档案管理咨询有限公司</td></tr><tr><td>公示时间</td><td>2021.2.5—2021.2.10</td></tr></tbody></table></div></div></form></div></div>${foot}`;
    expect(lines(html, title)).toEqual([
      '项目名称\t档案数字化服务项目',
      '采购人\t青石县档案馆',
      '中选单位\t清溪档案管理咨询有限公司',
      '公示时间\t2021.2.5—2021.2.10',
    ]);
  });

  it('keeps its signature and its file where all stand in one box with the heading', () => {
    const title = '关于公布登记资料要求的公告';
    const text = '根据《农药管理条例》的有关规定，我部制定了登记资料要求，现予公布，自2017年11月1日起施行。特此公告。';
    const html = `<div class="k1">${links}${duty}</div><div class="k5"><h2>${title}</h2><span>发布时间：2017-09-29</span><p>第2569号</p><p>${text}</p>
      <p>农业部</p><p>2017年9月13日</p><p>附件：<a href="/f/1.doc">登记资料要求.doc</a></p></div>${foot}`;
    expect(lines(html, title)).toEqual(['第2569号', text, '农业部', '2017年9月13日', '附件：登记资料要求.doc']);
  });

  it('does not stop at a first sentence beside the heading when the text goes on elsewhere', () => {
    const title = '青石县2023年法治政府建设年度报告';
    const text =
      '全县各级各部门坚持依法行政，健全制度，完善程序，强化监督，各项工作取得新的进展，现将有关情况报告如下。';
    const html = `<div class="k5"><div class="k6"><p>${title}</p><p>本报告由县司法局起草，经县人民政府常务会议审议通过，现予公布。</p></div><div class="k7"><p>${text}</p><p>一、健全制度。${text}</p><p>二、完善程序。${text}</p></div></div>${foot}`;
    const read = lines(html, title);
    expect(read).toContain(text);
    expect(read.at(-1)).toBe(`二、完善程序。${text}`);
  });
});

it('a title shown in every row is looked below a few times only', () => {
  const title = '关于开展档案检查的通知';
  const rows = `<div class="k1">${title}</div>`.repeat(1500);
  const page = pageOf(`<title>${title}</title><body><div>${rows}</div></body>`);
  const root = page.document.body;
  const weights = weighPage(root);
  let asked = 0;
  const of = (element: Element) => {
    asked += 1;
    return weights.of(element);
  };
  belowTitle({ ...weights, of }, titlesOf(page));
  // All pairs would be more than a million.
  expect(asked).toBeLessThan(200_000);
});
