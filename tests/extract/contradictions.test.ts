import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf } from '../support/pageOf';

/** Two places of one page that should say the same. */

const text = '为做好今年春耕生产工作，根据农业法有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。';
const title = '关于加强春耕生产的通知';

function told(catalogue: Readonly<Record<string, string>>, lines: readonly string[], info = '') {
  const rows = Object.entries({ 索引号: '000014349/2024-00025', ...catalogue })
    .map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
    .join('');
  const { issues } = extract(
    pageOf(
      `<title>${title}</title><body><table>${rows}</table><h1>${title}</h1>${info}<div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div><div>网站标识码：5301020001</div></body>`,
      'http://www.qingshi.gov.cn/zwgk/100.html',
    ),
  );
  return issues.filter(({ reason }) => reason === 'several-values').map(({ field, raw }) => `${field} ${raw}`);
}

const signed = (day: string) => ['各乡镇人民政府：', text, '青石县人民政府', day];

describe('told are', () => {
  it('a catalogue that gives another number than the text bears', () => {
    expect(
      told({ 文号: '青政发〔2024〕7号', 公开方式: '主动公开', 有效性: '有效' }, [
        '青政发〔2024〕8号',
        ...signed('2024年3月1日'),
      ]),
    ).toEqual(['documentNumber 青政发〔2024〕7号 | 青政发〔2024〕8号']);
  });

  it('a day of writing that is not the signature’s', () => {
    expect(told({ 成文日期: '2024-03-01' }, signed('2023年3月1日'))).toEqual(['dateWritten 2024-03-01 | 2023年3月1日']);
  });

  it('two days of publication, months apart', () => {
    expect(
      told(
        { 发布日期: '2024-03-13', 成文日期: '2024-03-01' },
        signed('2024年3月1日'),
        '<p>发布时间：2024-06-01 来源：县农业局</p>',
      ),
    ).toEqual(['datePublished 发布日期：2024-03-13 | 发布时间：2024-06-01']);
  });
});

describe('not told are', () => {
  it('one number in two brackets, with zeros or without', () => {
    expect(
      told({ 文号: '青政发[2024]07号', 公开方式: '主动公开', 有效性: '有效' }, [
        '青政发〔2024〕7号',
        ...signed('2024年3月1日'),
      ]),
    ).toEqual([]);
  });

  it('the number of a text that is forwarded', () => {
    const forwarded = ['云南省人民政府关于加强春耕生产的通知', '云政发〔2024〕5号', text];
    expect(
      told({ 文号: '青政发〔2024〕7号', 公开方式: '主动公开', 有效性: '有效' }, [
        ...signed('2024年3月1日'),
        ...forwarded,
      ]),
    ).toEqual([]);
  });

  it('days of one month, and the day of the record', () => {
    expect(told({ 成文日期: '2024-03-13', 发布日期: '2024-03-15' }, signed('2024年3月1日'))).toEqual([]);
    expect(told({ 生成日期: '2024-03-13' }, signed('2018年3月1日'))).toEqual([]);
  });
});
