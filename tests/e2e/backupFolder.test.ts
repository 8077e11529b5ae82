import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import { beginUpkeep } from '../support/beginUpkeep';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { allowFolderWrites, pickNext } from '../support/pickedFolder';

closeStagesAfterwards();
const eventually = { timeout: 60_000, interval: 200 };
const byId = (id: string) => `[data-testid="${id}"]`;
let room = '';
let folder = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'gongkai-outside-'));
  folder = await mkdtemp(join(room, '我的备份 '));
});
afterAll(() => rm(room, { recursive: true, force: true, maxRetries: 5 }));

const pageOf = (n: number) => `<!doctype html><html><head><meta charset="utf-8"><title>第${n}镇年度报告</title>
<meta name="ArticleTitle" content="第${n}镇法治政府建设年度报告"><meta name="PubDate" content="2024-03-01"></head><body>
<h1>第${n}镇法治政府建设年度报告</h1><div id="zoom">${`<p>第${n}镇依法履行政府信息公开职责，办理申请十二件。</p>`.repeat(30)}</div></body></html>`;

async function capture(stage: Stage, n: number): Promise<void> {
  const address = `backup.gov.cn/zwgk/t${n}.html`;
  stage.portal.behave(address, { body: pageOf(n) });
  const tab = await stage.openPage(`http://${address}`);
  expect((await captureByHand(stage, tab)).outcome).toBe('captured');
  await tab.close();
}

/** A browser on a profile of its own, allowed to write into folders that were picked. */
async function onProfile(name: string): Promise<Stage> {
  const profile = join(room, name);
  const first = await launch({ build: 'chrome', profile });
  const origin = first.extensionUrl('').replace(/\/$/, '');
  await first.close();
  await allowFolderWrites(profile, origin);
  return onKnownProfile(name);
}

/** A browser on a profile that was made before. */
const onKnownProfile = (name: string) => launch({ build: 'chrome', profile: join(room, name) });

/** What the researcher does in the settings; resolves when the first backup stands there. */
async function chooseFolder(options: Page): Promise<void> {
  const button = await options.waitForSelector(`button${byId('backup-folder')}`);
  await pickNext(options, folder);
  await button?.click();
  await options.waitForSelector(byId('backup-done'));
}

/** What anyone finds in the folder without this extension: reports by the newest manifest, each file with its hash. */
async function onDisk(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('manifest-')).sort();
  const manifest = JSON.parse(await readFile(join(folder, names.at(-1) ?? ''), 'utf8'));
  const ids = new Set<string>();
  for (const { name, sha256 } of manifest.segments) {
    const bytes = await readFile(join(folder, name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    for (const line of gunzipSync(bytes).toString('utf8').trimEnd().split('\n')) {
      const { type, id } = JSON.parse(line);
      if (type === 'report') ids.add(id);
    }
  }
  return [...ids].sort();
}

const stored = async (stage: Stage) => (await storedRows(stage, 'reports')).map(({ id }) => String(id)).sort();

it('backs up into a real folder outside the profile, goes on after a restart, and gives it all to a new profile', async () => {
  let stage = await onProfile('first');
  for (const n of [1, 2]) await capture(stage, n);
  const options = await stage.openExtensionPage('options.html');
  await chooseFolder(options);
  expect(await onDisk()).toEqual(await stored(stage));
  await stage.close();

  // The folder is remembered: the background writes there by itself.
  stage = await onKnownProfile('first');
  await capture(stage, 3);
  await beginUpkeep(stage);
  const whole = await storedRows(stage, 'reports');
  const ids = whole.map(({ id }) => String(id)).sort();
  expect(ids).toHaveLength(3);
  await vi.waitFor(async () => expect(await onDisk()).toEqual(ids), eventually);
  await stage.close();
  await rm(join(room, 'first'), { recursive: true, force: true, maxRetries: 5 });

  // The profile is lost; a new one has begun already, and backs up into the same folder before it is asked to restore.
  stage = await onProfile('second');
  await capture(stage, 4);
  const again = await stage.openExtensionPage('options.html');
  await chooseFolder(again);
  const input = await again.waitForSelector(`input${byId('restore-folder')}`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(folder);
  await again.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes('3'),
    { timeout: 60_000 },
    byId('restore-done'),
  );
  const rows = await storedRows(stage, 'reports');
  expect(rows).toHaveLength(4);
  expect(rows.filter(({ id }) => ids.includes(String(id)))).toEqual(whole);
  expect((await storedRows(stage, 'contents')).length).toBe(4);
});
