import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

interface ProcessInfo {
  readonly id: number;
  readonly type: string;
  readonly cpuTime: number;
}

/** The process id of the renderer that has worked most: the bench page's. */
export async function rendererId(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] };
  const [busiest] = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime);
  if (!busiest) throw new Error('There is no renderer');
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
