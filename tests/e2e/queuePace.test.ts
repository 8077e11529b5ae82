import type { ServerResponse } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { documentHtml } from '@/scripts/portal/lists/listSite';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

closeStagesAfterwards();
const hosts = ['www.pace-a.gov.cn', 'www.pace-b.gov.cn'] as const;
const delay = 300;
const retryAfter = 3;

describe('manners, by the server’s own log', () => {
  let stage: Stage;
  const asked: { host: string; path: string; from: number; to: number }[] = [];
  let open = 0;
  let mostOpen = 0;

  /** Answers after 150 ms with a cookie nobody wants, and keeps the times. */
  const answer = (host: string, path: string, status: number, headers: Record<string, string>, body: string) => ({
    by: (response: ServerResponse) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      const from = performance.now();
      setTimeout(() => {
        response.writeHead(status, {
          'content-type': 'text/html; charset=utf-8',
          'set-cookie': 'seen=1; path=/; max-age=9999',
          ...headers,
        });
        // Before the answer leaves: a machine that stalls here can only make the pause look longer.
        open -= 1;
        asked.push({ host, path, from, to: performance.now() });
        response.end(body);
      }, 150);
    },
  });

  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
    for (const host of hosts)
      for (let n = 1; n <= 6; n += 1) {
        const path = `/t${n}.html`;
        const page = documentHtml({ title: `${host}关于第${n}号事项的通知`, path, date: `2024-03-0${n}` });
        let times = 0;
        stage.portal.behave(host + path, () => {
          times += 1;
          const isBusy = host === hosts[0] && n === 3 && times === 1;
          return isBusy
            ? answer(host, path, 429, { 'retry-after': String(retryAfter) }, '')
            : answer(host, path, 200, {}, page);
        });
      }
  });

  it('one request at a time, each host after its delay, Retry-After obeyed, no cookie, no host not asked for', async () => {
    // The researcher's own visit puts a cookie into the browser, which is not ours to send.
    await (await stage.openPage(`http://${hosts[0]}/t1.html`)).close();
    asked.length = 0;
    const before = stage.portal.requests.length;
    const jobs = hosts.map((host) => ({
      id: makeId(),
      name: host,
      source: 'addresses',
      urls: [1, 2, 3, 4, 5, 6].map((n) => `http://${host}/t${n}.html`),
      delay,
    }));
    for (const job of jobs) expect(await command(stage, 'startJob', job)).toMatchObject({ ok: true });
    for (const { id } of jobs)
      expect(await jobIn(stage, id, ['done', 'stopped'], 60_000)).toMatchObject({ state: 'done' });

    expect(mostOpen).toBe(1);
    const requests = stage.portal.requests.slice(before).filter(({ path }) => path !== '/favicon.ico');
    expect(new Set(requests.map(({ host }) => host))).toEqual(new Set(hosts));
    expect(requests.filter(({ cookie, headers }) => cookie !== undefined || headers.referer !== undefined)).toEqual([]);
    expect(requests).toHaveLength(13);
    const gaps = hosts.map((host) => {
      const own = asked.filter((each) => each.host === host);
      return Math.min(...own.slice(1).map(({ from }, at) => from - (own[at]?.to ?? 0)));
    });
    console.log(`smallest gap from the end of an answer to the next asking: ${gaps.map(Math.round).join(' and ')} ms`);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(delay - 15);

    const own = asked.filter(({ host }) => host === hosts[0]);
    const busy = own.findIndex(({ path }) => path === '/t3.html');
    const rest = (own[busy + 1]?.from ?? 0) - (own[busy]?.to ?? 0);
    const meanwhile = asked.filter(
      ({ host, from }) => host === hosts[1] && from > (own[busy]?.to ?? 0) && from < (own[busy + 1]?.from ?? 0),
    );
    console.log(
      `asked to wait ${retryAfter} s: ${Math.round(rest)} ms; ${meanwhile.length} requests to the other host meanwhile`,
    );
    expect(rest).toBeGreaterThanOrEqual(retryAfter * 1_000 - 20);
    expect(meanwhile.length).toBeGreaterThan(0);
    expect((await storedRows(stage, 'reports')).length).toBe(12);
  });
});
