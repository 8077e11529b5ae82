// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Watched, watchPage } from '@/utils/browser/page/watchPage';
import type { Recognition } from '@/utils/report/extraction';

const of = (kind: Recognition['kind']): Recognition => ({ kind, score: 1, signals: [] });
const passTime = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
});
afterEach(() => vi.useRealTimers());

function watch(change: Partial<Watched> = {}) {
  const announce = vi.fn<Watched['announce']>();
  const recognise = vi.fn(() => of(document.querySelector('article') ? 'document' : 'other'));
  const page = { url: 'http://a.gov.cn/1', alive: true };
  const stop = watchPage({ document, url: () => page.url, recognise, announce, isAlive: () => page.alive, ...change });
  return { announce, recognise, page, stop, kinds: () => announce.mock.calls.map(([{ kind }]) => kind) };
}
const add = (tag: string) => document.body.append(document.createElement(tag));

test('says at once what a page is, and nothing more while nothing changes', async () => {
  add('article');
  const { kinds, recognise } = watch();
  await passTime(10_000);
  expect(kinds()).toEqual(['document']);
  expect(recognise).toHaveBeenCalledOnce();
});

test('sees a body that comes late, within five seconds', async () => {
  const { kinds } = watch();
  await passTime(4_000);
  add('article');
  await passTime(1_000);
  expect(kinds()).toEqual(['other', 'document']);
});

test('stops looking after five seconds', async () => {
  const { kinds } = watch();
  await passTime(6_000);
  add('article');
  await passTime(5_000);
  expect(kinds()).toEqual(['other']);
});

test('a page that never stops changing is looked at about twice a second, and not for ever', async () => {
  const { recognise } = watch();
  for (let step = 0; step < 1_000; step += 1) {
    add('p');
    await passTime(10);
  }
  expect(recognise.mock.calls.length).toBeLessThanOrEqual(13);
});

test('navigation without a load is a new page', async () => {
  const { page, announce } = watch();
  await passTime(7_000);
  page.url = 'http://a.gov.cn/2';
  await passTime(1_600);
  expect(announce.mock.calls.map(([, url]) => url)).toEqual(['http://a.gov.cn/1', 'http://a.gov.cn/2']);
  add('article');
  await passTime(600);
  expect(announce).toHaveBeenCalledTimes(3);
});

test('falls silent when the extension has been reloaded', async () => {
  const { page, kinds, recognise } = watch();
  page.alive = false;
  add('article');
  page.url = 'http://a.gov.cn/2';
  await passTime(5_000);
  expect(kinds()).toEqual(['other']);
  expect(recognise).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
});

test('stops when told to', async () => {
  const { stop, kinds } = watch();
  stop();
  add('article');
  await passTime(5_000);
  expect(kinds()).toEqual(['other']);
});
