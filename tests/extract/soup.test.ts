import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { findAnchor } from '@/utils/extract/finders/anchor';
import { fold, seenText } from '@/utils/extract/page';
import type { Extraction } from '@/utils/report/extraction';
import { extractionSchema } from '@/utils/report/extractionSchema';
import { anySoup, ourSoup } from '../support/soup';

const url = 'http://www.qinghe.gov.cn/zwgk/202403/t20240307_1.html';

/** Brackets and signs in one form, without blanks: so that a normalised value can be looked up in the page. */
const plain = (text: string) => fold(text).replace(/[〔〕﹝﹞【】[\]()]/g, '|');

/** All a page says: its text with scripts and as a reader sees it without them, every attribute, its address. */
function everythingIn(document: Document): string {
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  const text = document.documentElement?.textContent ?? '';
  // What a script writes stands in its place: a value may begin in it and go on behind it.
  const written = text.replace(/document\.write\('|'\)/g, '');
  return plain([text, written, seenText(document, 400_000), ...attributes, url].join('\n'));
}

/** Stated values whose text does not stand in the page: made up. */
function madeUp({ fields }: Extraction, said: string): string[] {
  return Object.entries(fields).flatMap(([name, { value, raw, inferred }]) => {
    if (inferred) return [];
    const isDay = /^\d{4}-\d\d-\d\d$/.test(String(value));
    const wanted = isDay ? [raw] : [raw, ...(typeof value === 'string' ? [value] : value)];
    return wanted.filter((text) => !said.includes(plain(text))).map((text) => `${name}: ${text}`);
  });
}

function hold(html: string): void {
  const { document } = new JSDOM(html, { url }).window;
  const before = document.documentElement.outerHTML;
  const read = extract({ document, url }, { today: '2026-01-01' });
  expect(document.documentElement.outerHTML).toBe(before);
  expect(extractionSchema.safeParse(read).error).toBeUndefined();
  expect(read.issues.filter(({ reason }) => reason === 'part-failed')).toEqual([]);
  expect(madeUp(read, everythingIn(document))).toEqual([]);
  for (const [name, { value, anchor }] of Object.entries(read.fields)) {
    expect(value.length, name).toBeGreaterThan(0);
    if (anchor) expect(findAnchor(document, anchor), `${name} ${anchor.path}`).toBeDefined();
  }
  if (read.body.anchor) expect(findAnchor(document, read.body.anchor)).toBeDefined();
  document.defaultView?.close();
}

/** The pages of every build are the same, so that a red one is the change's doing. */
const usualSeed = 20_261_122;

const patience = 60_000 + Number(process.env.SOUP_MS ?? 0);

/**
 * As many pages as fit the time, always from the same beginning; the seed is printed. `SOUP_SEED=…` takes another one,
 * `SOUP_SEED=random` a new one each time, `SOUP_MS=…` gives more time: so new kinds of soup are looked for by hand.
 */
function simmer(name: string, soup: fc.Arbitrary<string>, milliseconds: number): void {
  const asked = process.env.SOUP_SEED ?? String(usualSeed);
  const details = fc.check(fc.property(soup, hold), {
    numRuns: process.env.SOUP_MS === undefined ? 2000 : 100_000,
    interruptAfterTimeLimit: Number(process.env.SOUP_MS ?? milliseconds),
    ...(asked === 'random' ? {} : { seed: Number(asked) }),
  });
  console.log(`${name}: ${details.numRuns} pages, seed ${details.seed}`);
  if (details.failed && details.counterexample)
    throw new Error(`${fc.defaultReportMessage(details)}\n${details.errorInstance}`);
  // Six seconds of a busy machine make few pages; none at all would be no test.
  expect(details.numRuns).toBeGreaterThan(3);
}

describe('HTML soup: never throws, never changes the page, every anchor leads back, nothing stated is made up', () => {
  it('tags and words in any order', () => simmer('any soup', anySoup, 6_000), patience);
  it('our own shapes, broken and nested', () => simmer('our soup', ourSoup, 14_000), patience);

  it('the check sees a value that is not in the page', () => {
    const { document } = new JSDOM('<body><p>发布机构：清河县财政局</p></body>').window;
    const read = extract({ document, url });
    const invented = {
      value: '清政发〔2024〕8号',
      raw: '清政发〔2024〕8号',
      origin: 'label',
      finder: 'x',
      inferred: false,
    } as const;
    const said = everythingIn(document);
    expect(madeUp({ ...read, fields: { documentNumber: invented } }, said)).toHaveLength(2);
    expect(madeUp({ ...read, fields: { documentNumber: { ...invented, inferred: true } } }, said)).toEqual([]);
  });
});
