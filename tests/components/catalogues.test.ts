import { expect, it } from 'vitest';
import { catalogues } from '@/components/ui/i18n/words';
import { faultCodes } from '@/utils/report/faults';
import { fields } from '@/utils/report/fields';
import { issueReasons } from '@/utils/report/issues';
import { logEntrySchema } from '@/utils/report/schema';
import { signalCodes } from '@/utils/report/signals';

/** Every wording's path and kind; a function also with how many values it takes. */
function shape(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}/${key}`;
    if (typeof value === 'object' && value !== null) return shape(value, at);
    return [`${at}: ${typeof value}${typeof value === 'function' ? value.length : ''}`];
  });
}

const strings = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? strings(value) : [],
  );

const { 'zh-CN': zh, en } = catalogues;

it('has every wording in both languages', () => {
  expect(shape(en).sort()).toEqual(shape(zh).sort());
  expect(shape(zh).length).toBeGreaterThan(250);
});

it('leaves no wording empty and no English in Chinese clothes', () => {
  expect(strings(en).filter((text) => text.trim() === '')).toEqual([]);
  expect(strings(zh).filter((text) => text.trim() === '')).toEqual([]);
  expect(strings(en).filter((text) => /[\u4e00-\u9fff]{2}/.test(text.replace(/通知|意见|办法|批复/g, '')))).toEqual([]);
});

it.each(Object.entries(catalogues))('words every fault, issue, signal and event in %s', (_, words) => {
  for (const code of faultCodes) expect(words.faults[code].remedy.length, code).toBeGreaterThan(5);
  for (const reason of Object.values(issueReasons).flat()) expect(words.issues[reason], reason).toBeTruthy();
  for (const code of signalCodes) expect(words.signals[code], code).toBeTruthy();
  for (const event of logEntrySchema.shape.event.options) expect(words.common.event[event], event).toBeTruthy();
});

it('names every field in both languages', () => {
  for (const field of fields) expect([field.zh, field.en, field.definition.zh, field.definition.en]).not.toContain('');
});
