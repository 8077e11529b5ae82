import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { type Portal, startPortal } from '@/scripts/portal/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Record<string, unknown>;
}

/** Asks the portal as a browser that maps every host to it would; `path` is sent as it stands. */
function get(host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: portal.port, path, headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const at = (url: string) => get(new URL(url).host, new URL(url).pathname);

describe('the sample portal', () => {
  it.each(Object.entries({ ...reportPages, ...otherPages }))('has the page %s', async (name, url) => {
    const { status, body } = await at(url);
    expect(status).toBe(name === 'badGateway' ? 502 : 200);
    expect(body.toString('latin1')).toContain('<title>');
  });

  it('sends a GBK page as bytes of GBK, undeclared by the server', async () => {
    const { body, headers } = await at(otherPages.gbk);
    expect(headers['content-type']).toBe('text/html');
    expect(new TextDecoder('gbk', { fatal: true }).decode(body)).toContain('夏收夏种');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow();
  });

  it('has no other pages and lets nobody out of a site', async () => {
    expect((await get('www.zhangwan.gov.cn', '/nothing.html')).status).toBe(404);
    expect((await get('www.zhangwan.gov.cn', '/../../pages.ts')).status).toBe(404);
    expect((await get('www.zhangwan.gov.cn', '/%2e%2e/%2e%2e/pages.ts')).status).toBe(404);
    expect((await get('..', '/pages.ts')).status).toBe(404);
    expect((await get('unknown.gov.cn', '/')).status).toBe(404);
  });

  it('behaves badly when told to, and well again afterwards', async () => {
    const address = 'www.zhangwan.gov.cn/index.shtml';
    const ask = () => get('www.zhangwan.gov.cn', '/index.shtml');
    portal.behave(address, { status: 503, body: 'busy', headers: { 'retry-after': '2' } });
    expect(await ask()).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    portal.behave(address, { delayMs: 120 });
    const began = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(100);
    portal.behave(address, { cutAfter: 10 });
    await expect(ask()).rejects.toThrow();
    portal.behave(address, null);
    portal.setDown(true);
    await expect(ask()).rejects.toThrow();
    portal.setDown(false);
    expect((await ask()).status).toBe(200);
    expect(portal.requests.filter(({ path }) => path === '/index.shtml').length).toBeGreaterThanOrEqual(5);
  });
});
