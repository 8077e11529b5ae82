import { describe, expect, it } from 'vitest';
import { catalogues } from '@/components/ui/i18n/words';
import { faultCodes } from '@/utils/report/faults';
import { issueReasons } from '@/utils/report/issues';
import { signalCodes } from '@/utils/report/signals';

/** Wordings that are the same in every language: names of languages are written in their own. */
const sameEverywhere = /^(?:中文|简体中文|公开|Gongkai 公开)$/;

/** Every wording of a catalogue with its path; a wording with a blank to fill in is called with sample words. */
function* wordings(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* wordings(inner, path ? `${path}.${key}` : key);
  }
}

/** English may quote a Chinese term (索引号), but is not made of them. */
const isEnglish = (text: string) =>
  !/\p{Script=Han}/u.test(text) || /[a-z]{2}.*[a-z]{2}/i.test(text) || sameEverywhere.test(text);

/** Wordings that are empty or in the wrong language. */
const wrong = (catalogue: unknown, isChinese: boolean) =>
  [...wordings(catalogue)]
    .filter(([, text]) => text.trim() === '' || (!isChinese && !isEnglish(text)))
    .map(([path]) => path);

describe('wordings', () => {
  it('are there in both languages, English in English', () => {
    expect([...wordings(catalogues.en)].length).toBeGreaterThan(50);
    expect(wrong(catalogues['zh-CN'], true)).toEqual([]);
    expect(wrong(catalogues.en, false)).toEqual([]);
    expect(wrong({ a: { b: '保存' }, c: ' ' }, false)).toEqual(['a.b', 'c']);
  });

  it.each(['zh-CN', 'en'] as const)('name every fault, issue and signal in %s', (language) => {
    const { faults, issues, signals } = catalogues[language];
    expect(Object.keys(faults).sort()).toEqual([...faultCodes].sort());
    expect(Object.keys(issues).sort()).toEqual(Object.values(issueReasons).flat().sort());
    expect(Object.keys(signals).sort()).toEqual([...signalCodes].sort());
  });

  it('say what went wrong and what to do about it', () => {
    const isChinese = (text: string) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3;
    for (const { says, remedy } of Object.values(catalogues['zh-CN'].faults)) {
      expect(isChinese(says) && isChinese(remedy), says).toBe(true);
    }
  });
});
