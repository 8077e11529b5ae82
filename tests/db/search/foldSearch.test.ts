import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifiedText } from '@/scripts/simplified';
import { foldSearch, foldWithPlaces, queryTerms, rangeOf } from '@/utils/db/search/foldSearch';

describe('foldSearch', () => {
  it.each([
    ['法治政府', '法治政府'],
    ['法 治　政\n府', '法治政府'],
    ['法治政府建設年度報告', '法治政府建设年度报告'],
    ['２０２３年', '2023年'],
    ['ＧＢ／Ｔ 9704', 'gb/t9704'],
    ['国办发﹝2020﹞3号', '国办发﹝2020﹞3号'.normalize('NFKC')],
    ['Café', 'cafe'],
    ['①②', '12'],
    ['㎡', 'm2'],
    ['\u200b零\ufeff', '零'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(foldSearch(text)).toBe(folded);
  });

  it('gives every folded character the place it came from', () => {
    const { folded, places } = foldWithPlaces('一 ㎡建設');
    expect(folded).toBe('一m2建设');
    expect([...places]).toEqual([0, 2, 2, 3, 4]);
  });

  it('keeps both halves of a compatibility character that stands for one beyond the first plane', () => {
    expect(foldSearch('\ufacf')).toBe('\u{2284a}');
  });

  it('folds the same with and without places, and twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const folded = foldSearch(text);
        expect(foldWithPlaces(text).folded).toBe(folded);
        expect(foldSearch(folded)).toBe(folded);
      }),
    );
  });

  it('finds a stretch in the text itself as the places do', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 9 }),
        (text, a, n) => {
          const { folded, places } = foldWithPlaces(text);
          fc.pre(a + n <= folded.length);
          expect(rangeOf(text, a, n)).toEqual([places[a], (places[a + n - 1] ?? 0) + 1]);
        },
      ),
    );
  });

  it('keeps long texts whole', () => {
    expect(foldSearch('法治 '.repeat(20_000))).toBe('法治'.repeat(20_000));
  });
});

describe('queryTerms', () => {
  it('parts words at blanks, each once', () => {
    expect(queryTerms(' 平安鎮　2023 平安镇 ')).toEqual(['平安镇', '2023']);
    expect(queryTerms(' 　')).toEqual([]);
  });
});

it('simplified.json is what the script makes', () => {
  expect(readFileSync('utils/db/search/simplified.json', 'utf8')).toBe(simplifiedText());
});
