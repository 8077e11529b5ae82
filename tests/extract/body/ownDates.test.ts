import { expect, it } from 'vitest';
import { readBody } from '@/utils/extract/body/readBody';
import { pageOf, readingOnly } from '../../support/pageOf';

/** Days that a text gives itself look like the page's information line: what stands above them must not go with the head. */
const bodyOf = (article: string) => {
  const html = `<!DOCTYPE html><html><head><title>采购结果公告</title></head><body><table><tr><td><p><font size="6">青石县城市管理局</font></p><p><font size="6">采购结果公告</font></p></td></tr></table><table><tr><td>${article}</td></tr></table></body></html>`;
  return readingOnly(pageOf(html), readBody).body;
};

it('the days of a public notice below the sentence that leads to its result', () => {
  const lead = '青石县城市管理局人事管理系统建设的竞争性谈判采购中，按照采购管理暂行规定的要求，现将成交结果公布如下：';
  const { text, completeness } = bodyOf(
    `<p>${lead}</p><table border="1"><tr><td><p>项目名</p></td><td><p>成交金额（元）</p></td><td><p>供应商</p></td></tr><tr><td><p>人事管理系统建设</p></td><td><p>197700</p></td><td><p>安网信息技术有限公司</p></td></tr></table><p>公示时间：2014年7月18日-2014年7月23日</p><p>联 系 人：吕某</p><p>监督电话：023-67880000</p>`,
  );
  expect(text.split('\n')).toContain(lead);
  expect(text).toContain('197700');
  expect(text).toContain('公示时间：2014年7月18日-2014年7月23日');
  expect(completeness).toBeGreaterThan(0.8);
});

it('a day among the labels of a result, each label and value in a line of its own', () => {
  const pairs = [
    ['项目名称', '青石学院交换机采购'],
    ['编号', '15A3426'],
    ['评审日期', '2015年09月17日'],
    ['公示日期', '2015年09月28日'],
    ['采购方式', '竞争性谈判'],
    ['采购单位地址', '青石县沙龙路二段780号'],
    ['评标委员会成员名单', '陈某某、潘某某、蒋某某'],
  ];
  const rows = pairs.map(([name, value]) => `<p>${name}：</p><p>${value}</p>`).join('');
  const { text } = bodyOf(rows);
  for (const [name, value] of pairs) expect(text).toMatch(new RegExp(`${name}：\\s*${value}`));
});

it('the page’s own information line still goes, with a stranger’s label above it', () => {
  const { text } = bodyOf(
    `<p>信息时效期：2027-08-31</p><p>发布时间：2026-08-31 来源：青石县城市管理局</p>${'<p>现将有关事项公告如下，请各单位遵照执行，按时报送结果。</p>'.repeat(4)}`,
  );
  expect(text).not.toContain('发布时间');
});
