// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { readSettledPage } from '@/utils/browser/page/readSettledPage';

afterEach(() => vi.restoreAllMocks());

/** The page's state of loading, and a clock that is a second on at each look. */
function state(readyState: DocumentReadyState) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(readyState);
  document.body.innerHTML = `<h1>关于某事项的通知</h1><div id="zoom"><p>${'现将有关事项通知如下，请认真执行。'.repeat(20)}</p></div>`;
}

const reasons = async () => (await readSettledPage(document)).extraction.issues.map(({ reason }) => reason);

it('a page still being parsed after five seconds is read, and says so', async () => {
  state('loading');
  expect(await reasons()).toContain('page-still-loading');
});

it('a page that is there does not', async () => {
  state('complete');
  expect(await reasons()).not.toContain('page-still-loading');
});
