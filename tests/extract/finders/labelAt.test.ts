import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { beginsLabel, fieldLabels, knownLabel } from '@/utils/extract/fields/labels';
import { labelsIn } from '@/utils/extract/finders/labelAt';
import { runsOf } from '@/utils/extract/finders/runs';

const found = (html: string) =>
  runsOf(new JSDOM(`<body>${html}</body>`).window.document).flatMap((run) =>
    labelsIn(run).map(({ label }) => label.text),
  );

describe('labels of a run', () => {
  it('are read sign by sign up to the longest, levels, prefixes and blanks within them included', () => {
    expect(found('<p>信息公开目录 索 引 号：A 主题(一级)：B [生成日期/有效日期] C</p>')).toEqual([
      '信息公开目录索引号',
      '主题',
      '生成日期/有效日期',
    ]);
  });

  it('are none where a word only begins like one', () => {
    expect(found('<p>发布会：今天</p><p>信息公开目录分类：A</p><p>索引：B</p>')).toEqual([]);
  });
});

describe('beginsLabel', () => {
  const whole = Object.values(fieldLabels).flat();

  it('holds for every beginning of every label, behind a prefix and before a level too', () => {
    const texts = whole.flatMap((text) => [text, `文件${text}`, `${text}(一级)`]).filter((text) => knownLabel(text));
    const missed = texts.filter((text) => Array.from(text).some((_, at) => !beginsLabel(text.slice(0, at + 1))));
    expect(texts.length).toBeGreaterThan(whole.length);
    expect(missed).toEqual([]);
  });

  it('does not hold for running text', () => {
    expect(['今', '发布会', '信息公开工', '(一'].filter(beginsLabel)).toEqual([]);
  });
});
