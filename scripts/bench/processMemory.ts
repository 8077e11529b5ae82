import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

interface ProcessInfo {
  readonly id: number;
  readonly type: string;
  readonly cpuTime: number;
}

async function rendererTimes(browser: Browser): Promise<ReadonlyMap<number, number>> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] };
  await session.detach();
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
}

/** The process id of this page's renderer: the one that works when the page is told to. */
export async function rendererId(browser: Browser, page: Page): Promise<number> {
  const before = await rendererTimes(browser);
  await page.evaluate('{ const end = performance.now() + 500; while (performance.now() < end); }');
  const after = await rendererTimes(browser);
  const worked = [...after].map(([id, time]) => ({ id, time: time - (before.get(id) ?? 0) }));
  const [busiest] = worked.sort((a, b) => b.time - a.time);
  if (!busiest || busiest.time < 0.2) throw new Error('The page’s renderer was not found');
  return busiest.id;
}

const megabytes = (id: number, name: 'VmRSS' | 'VmHWM'): number => {
  const line = readFileSync(`/proc/${id}/status`, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(name));
  return Number(/\d+/.exec(line ?? '')?.[0]) / 1024;
};

/** Resident memory now, in MB. Linux only. */
export const residentNow = (id: number): number => megabytes(id, 'VmRSS');

/** Peak of resident memory since `resetPeak`, in MB. */
export const residentPeak = (id: number): number => megabytes(id, 'VmHWM');

export const resetPeak = (id: number): void => writeFileSync(`/proc/${id}/clear_refs`, '5');
