import { expect, it } from 'vitest';
import { byReadability } from '@/utils/extract/body/byReadability';
import { weighPage } from '@/utils/extract/body/weighPage';
import { pageOf, readingOnly } from '../../support/pageOf';

const prose = '<p>根据有关规定，现将事项通知如下，请各单位认真贯彻执行，确保落实到位。</p>'.repeat(20);
const html = (inner: string) =>
  `<title>关于某事项的通知</title><body><h1>关于某事项的通知</h1><div><div class="a">${prose}${inner}</div></div></body>`;

const read = (inner: string) =>
  readingOnly(pageOf(html(inner)), (page) => byReadability(page, weighPage(page.document.body)));

const length = 300_000;

// Readability's own expressions take the square of these lengths: uncut, each of the four takes 40 s to ten minutes.
it.each([
  ['srcset', `<img srcset="${'a'.repeat(length)} b">`],
  ['an address', `<img data-x="${'a.jpg'.repeat(length / 5)} b">`],
  ['a page tag', `<meta property="${' '.repeat(length)}x" content="y">`],
  ['a class', `<img class="${'a '.repeat(length / 2)}" data-src="${'a.webp'.repeat(length / 6)} b">`],
])(
  'a long attribute costs no more than a short one: %s',
  (_name, bad) => {
    const start = performance.now();
    const found = read(bad);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(found?.element.className).toBe(read('')?.element.className);
    expect(found?.finder).toBe('readability');
  },
  300_000,
);
