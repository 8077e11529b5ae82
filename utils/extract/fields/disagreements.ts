import type { Fields } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';
import type { MetaPair } from '../finders/blocks';
import type { Reading } from '../finders/finder';
import { heading } from '../finders/headings';
import { tagContent } from '../finders/tags';
import { fold, tidy } from '../page';
import { contradictions } from './contradictions';
import { normalise } from './normalise';

/**
 * Where the page contradicts itself: one label with two values, a page tag and a heading that name different titles, a
 * catalogue label that stands in the text only. Two forms of one value (a day with and without its hour) are one value.
 */
export function disagreements(reading: Reading, fields: Fields, inText: readonly MetaPair[]): readonly Issue[] {
  const told = severalValues(reading.pairs);
  const further = contradictions(reading, fields).filter(({ field }) => told.every((issue) => issue.field !== field));
  return [...told, ...further, ...titleDiffers(reading), ...inTextOnly(inText, fields)];
}

function severalValues(pairs: readonly MetaPair[]): Issue[] {
  const values = new Map<string, { readonly field: FieldName; readonly raws: Map<string, string> }>();
  for (const { label, raw, hidden } of pairs) {
    if (!label.field || hidden || label.field === 'title') continue;
    const value = normalise(label.field, raw);
    if (value === undefined || value === 'absent') continue;
    const known = values.get(label.text) ?? { field: label.field, raws: new Map<string, string>() };
    values.set(label.text, known);
    known.raws.set(fold([value].flat().join('、')), tidy(raw).slice(0, 100));
  }
  return Array.from(values.values()).flatMap(({ field, raws }): Issue[] => {
    const whole = Array.from(raws.keys());
    // 县政府办 beside 临江县政府办: the longer says the shorter more fully.
    const isOne = whole.some((one) => whole.every((other) => one.includes(other)));
    return isOne ? [] : [{ field, code: 'ambiguous', reason: 'several-values', raw: [...raws.values()].join(' | ') }];
  });
}

const bare = (text: string) => fold(text).replace(/[^\u3400-\u9fff\dA-Za-z]/g, '');

function titleDiffers(reading: Reading): Issue[] {
  const tag = tagContent(reading.page.document, 'ArticleTitle') ?? '';
  const shown = heading(reading)[0]?.raw ?? '';
  const [a, b] = [bare(tag), bare(shown)];
  if (a.length < 8 || b.length < 8 || a.includes(b) || b.includes(a) || likeness(a, b) > 0.5) return [];
  return [
    {
      field: 'title',
      code: 'inconsistent',
      reason: 'title-differs',
      raw: `${tidy(tag)} | ${tidy(shown)}`.slice(0, 400),
    },
  ];
}

/** Share of pairs of characters that two texts have in common, by the shorter. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const common = Array.from(left).filter((pair) => right.has(pair)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}

function inTextOnly(inText: readonly MetaPair[], fields: Fields): Issue[] {
  const seen = new Set<string>();
  return inText.flatMap(({ label, raw }): Issue[] => {
    const { field } = label;
    if (!field || fields[field] || seen.has(field)) return [];
    const value = normalise(field, raw);
    if (value === undefined || value === 'absent') return [];
    seen.add(field);
    return [
      { field, code: 'ambiguous', reason: 'label-in-running-text', raw: `${label.text}：${tidy(raw)}`.slice(0, 200) },
    ];
  });
}
