import { describe, expect, test } from 'vitest';
import { fetchAddress, RedirectRefused } from '@/utils/queue/fetchAddress';

const hosts = ['www.a.gov.cn'];
const now = Date.parse('2026-11-21T10:00:00Z');
const url = 'http://www.a.gov.cn/t1.html';

/** A `fetch` that answers so, and keeps what it was asked. */
function answering(answer: () => Promise<Response>) {
  const asked: [string, RequestInit | undefined][] = [];
  const get: typeof fetch = async (address, options) => {
    asked.push([String(address), options]);
    return answer();
  };
  return { asked, get };
}
const responding = (status: number, headers: Record<string, string> = {}, from = url, redirected = false) =>
  answering(async () => {
    const response = new Response('正文', { status, headers });
    Object.defineProperties(response, { url: { value: from }, redirected: { value: redirected } });
    return response;
  });

describe('asking', () => {
  test('goes without cookies, referrer or cache', async () => {
    const { asked, get } = responding(200, { 'content-type': 'text/html' });
    expect(await fetchAddress({ url }, hosts, now, get)).toMatchObject({
      kind: 'answer',
      url,
      contentType: 'text/html',
    });
    expect(asked[0]?.[1]).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  test('sends a form where the list wants one', async () => {
    const { asked, get } = responding(200);
    await fetchAddress({ url, method: 'POST', form: { currpage: '2', area: '清平' } }, hosts, now, get);
    expect(asked[0]?.[1]).toMatchObject({ method: 'POST' });
    expect(String(asked[0]?.[1]?.body)).toBe('currpage=2&area=%E6%B8%85%E5%B9%B3');
  });

  test("sends a form in the list's own encoding", async () => {
    const { asked, get } = responding(200);
    await fetchAddress({ url, method: 'POST', form: { area: '清平' }, charset: 'gbk' }, hosts, now, get);
    expect(String(asked[0]?.[1]?.body)).toBe('area=%C7%E5%C6%BD');
    expect(asked[0]?.[1]?.headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded' });
  });

  test.each([
    ['http://www.b.gov.cn/', 'not-asked-for'],
    ['http://192.168.0.1/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://user:word@www.a.gov.cn/', 'page-not-allowed'],
    ['file:///etc/passwd', 'page-not-allowed'],
    ['nonsense', 'not-found'],
  ])('%s is refused before anything is sent', async (address, code) => {
    const { asked, get } = responding(200);
    expect(await fetchAddress({ url: address }, hosts, now, get)).toMatchObject({
      kind: 'fault',
      verdict: 'gone',
      fault: { code },
    });
    expect(asked).toEqual([]);
  });
});

describe('what an answer means', () => {
  test.each([
    [200, {}, { kind: 'answer' }],
    [404, {}, { verdict: 'gone', fault: { code: 'not-found', detail: 'status 404' } }],
    [403, {}, { verdict: 'stop', fault: { code: 'blocked-by-site', detail: 'status 403' } }],
    [412, {}, { verdict: 'stop', fault: { code: 'blocked-by-site', detail: 'status 412' } }],
    [503, { 'retry-after': '90' }, { verdict: 'later', retryAfter: 90_000 }],
    [429, { 'retry-after': 'Sat, 21 Nov 2026 10:02:00 GMT' }, { verdict: 'later', retryAfter: 120_000 }],
    [500, {}, { verdict: 'later', fault: { code: 'page-error' } }],
    // 404 with a Retry-After is gone all the same.
    [404, { 'retry-after': '90' }, { verdict: 'gone' }],
  ] as const)('%i %j', async (status, headers, means) => {
    const { get } = responding(status, headers);
    const answer = await fetchAddress({ url }, hosts, now, get);
    expect(answer).toMatchObject(means);
    if (status === 404) expect(answer).not.toHaveProperty('retryAfter');
  });

  test('a redirect that the browser refused is told from a server that cannot be reached', async () => {
    const refused = (to?: string) =>
      fetchAddress({ url }, hosts, now, answering(() => Promise.reject(new RedirectRefused(to))).get);
    expect(await refused()).toMatchObject({
      verdict: 'gone',
      fault: { code: 'not-asked-for', detail: 'moved elsewhere' },
    });
    const to = 'http://www.b.gov.cn/t1.html?a=1&b=2';
    expect(await refused(to)).toMatchObject({ fault: { code: 'not-asked-for', detail: `moved to ${to}` } });
    expect(await refused('http://10.0.0.1/')).toMatchObject({ fault: { code: 'private-address' } });
    const dead = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchAddress({ url }, hosts, now, dead.get)).toMatchObject({
      verdict: 'later',
      fault: { code: 'page-unreachable' },
    });
  });

  test('an answer that came from another host all the same is not read; www. or not is one host', async () => {
    const other = responding(200, {}, 'http://www.b.gov.cn/t1.html', true);
    expect(await fetchAddress({ url }, hosts, now, other.get)).toMatchObject({ kind: 'fault', verdict: 'gone' });
    const sibling = responding(200, {}, 'http://xxgk.a.gov.cn/t1.html', true);
    expect(await fetchAddress({ url }, hosts, now, sibling.get)).toMatchObject({
      verdict: 'gone',
      fault: { code: 'not-asked-for', detail: 'moved to http://xxgk.a.gov.cn/t1.html' },
    });
    const inner = responding(200, {}, 'http://10.0.0.1/secret', true);
    expect(await fetchAddress({ url }, hosts, now, inner.get)).toMatchObject({ fault: { code: 'private-address' } });
    const bare = responding(200, {}, 'https://a.gov.cn/t1.html', true);
    expect(await fetchAddress({ url }, hosts, now, bare.get)).toMatchObject({
      kind: 'answer',
      url: 'https://a.gov.cn/t1.html',
    });
  });
});
