import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedDocumentNumbers, documentNumberOfLine, readDocumentNumber } from '@/utils/identify/documentNumber';

describe('readDocumentNumber', () => {
  it.each([
    ['京政发（2020）3号', '京政发〔2020〕3号'],
    ['津商流通〔2020〕20 号', '津商流通〔2020〕20号'],
    ['国办发明电〔2018〕15号', '国办发明电〔2018〕15号'],
    ['国办发﹝2020﹞第003号', '国办发〔2020〕第003号'],
    ['国 发 [ 2024 ] 7 号', '国发〔2024〕7号'],
    ['黔府发【2019年】12号', '黔府发〔2019〕12号'],
    ['粤科函资字〔2020〕493号', '粤科函资字〔2020〕493号'],
    ['石政〈2021〉5号', '石政〔2021〕5号'],
  ])('%s → %s', (raw, text) => {
    expect(readDocumentNumber(raw)).toMatchObject({ text, scheme: 'number' });
  });

  it.each([
    ['国务院令第711号', { serial: 711 }],
    ['政府令187号', { serial: 187 }],
    ['财政部公告2023年第5号', { serial: 5, year: 2023 }],
    ['第711号令', { serial: 711 }],
  ])('reads the order %s', (raw, parts) => {
    expect(readDocumentNumber(raw)).toMatchObject({ scheme: 'order', ...parts });
  });

  it('prints the serial as the page does and compares it without 第 and zeros', () => {
    const one = '泰交罚〔2018〕3号';
    for (const text of [one, '泰交罚〔2018〕003号', '泰交罚〔2018〕第003号'])
      expect(readDocumentNumber(text)).toMatchObject({ text, key: one });
  });

  it('keeps other makes as they are', () => {
    expect(readDocumentNumber('国函〔1992〕字第36号')).toMatchObject({ text: '国函〔1992〕字第36号', scheme: 'other' });
  });

  it.each(['', '无', '—', '市政府办公室'])('takes %j for absence', (raw) => {
    expect(readDocumentNumber(raw)).toBeUndefined();
  });

  it('is stable: its own text reads the same', () => {
    const cjk = fc.string({ unit: fc.constantFrom(...'国办发政函京津沪'), minLength: 1, maxLength: 8 });
    const bracket = fc.constantFrom(['〔', '〕'], ['(', ')'], ['（', '）'], ['【', '】'], ['[', ']']);
    fc.assert(
      fc.property(
        cjk,
        bracket,
        fc.integer({ min: 1949, max: 2049 }),
        fc.integer({ min: 1, max: 99999 }),
        (a, b, y, n) => {
          const read = readDocumentNumber(`${a}${b[0]}${y}${b[1]}${n}号`);
          const text = `${a}〔${y}〕${n}号`;
          expect(read).toEqual({ text, key: text, scheme: 'number', agency: a, year: y, serial: n });
          expect(readDocumentNumber(read?.text ?? '')).toEqual(read);
        },
      ),
    );
  });
});

describe('documentNumberOfLine', () => {
  it.each([
    ['国发〔2024〕7号', '国发〔2024〕7号'],
    ['（京政发（2020）3号）', '京政发〔2020〕3号'],
    ['石政发〔2021〕5号      签发人：张三', '石政发〔2021〕5号'],
  ])('takes the line %s', (line, text) => {
    expect(documentNumberOfLine(line)?.text).toBe(text);
  });
  it.each([
    '根据国发〔2015〕5号',
    '根据《纲要》（国发〔2015〕5号）要求，现将有关情况报告如下。',
    '关于印发国发〔2015〕5号文件的通知',
    '2020年8月4日',
  ])('does not take %s', (line) => {
    expect(documentNumberOfLine(line)).toBeUndefined();
  });
});

describe('citedDocumentNumbers', () => {
  it('lists each number once, without the words that lead in', () => {
    const text = '根据国发〔2015〕5号和国办发[2016]1号，按照京经信发（2020）07 号，再次按照国发〔2015〕5号';
    expect(citedDocumentNumbers(text)).toEqual(['国发〔2015〕5号', '国办发〔2016〕1号', '京经信发〔2020〕7号']);
  });
  it('keeps agency codes that begin with a joining word inside', () => {
    expect(citedDocumentNumbers('依据呼和政发〔2020〕1号')).toEqual(['呼和政发〔2020〕1号']);
  });
});
