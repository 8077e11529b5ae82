import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { captureByHand } from '@/scripts/browser/captureByHand';
import { exportByHand } from '@/scripts/browser/exportByHand';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, type ReportPage, reportPages } from '@/scripts/portal/pages';
import type { Content, Report } from '@/utils/report/schema';
import { eventually } from '../support/eventually';
import { clickMenu, pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { bare, truths } from '../support/samplePages';
import { expectTruth, withoutChance } from '../support/storedTruth';

closeStagesAfterwards();
const names = Object.keys(reportPages) as ReportPage[];
const reports = async (stage: Stage) => (await storedRows(stage, 'reports')) as unknown as Report[];
const contents = async (stage: Stage) => (await storedRows(stage, 'contents')) as unknown as Content[];

describe('from one click to a dataset', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });

  it.each(names)('captures %s by the popup, with the values of a careful reader', async (name) => {
    const page = await stage.openPage(reportPages[name]);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    expectTruth(name, await reports(stage), await contents(stage));
    await page.close();
  });

  it('says of an unchanged page that it is there already, and stores nothing twice', async () => {
    const before = await reports(stage);
    const page = await stage.openPage(reportPages.pingan);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'same' });
    expect(await reports(stage)).toEqual(before);
    expect(await storedRows(stage, 'versions')).toEqual([]);
    await page.close();
  });

  it('exports a zip whose files are what was captured', async () => {
    const zip = await JSZip.loadAsync(await readFile(await exportByHand(stage, await stage.openLibrary())));
    const read = async (name: string) => (await zip.file(name)?.async('uint8array')) ?? new Uint8Array();
    const text = async (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await read(name));

    const names = Object.values(zip.files).filter(({ dir }) => !dir);
    const sums = (await text('SHA256SUMS.txt')).trim().split('\n');
    for (const sum of sums) {
      const [, expected = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(sum) ?? [];
      expect(
        createHash('sha256')
          .update(await read(name))
          .digest('hex'),
        name,
      ).toBe(expected);
    }
    expect(sums.length).toBe(names.length - 1);

    const csv = await text('data/reports.csv');
    expect(csv.startsWith('\ufeff')).toBe(true);
    const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ url }) => url).sort()).toEqual(Object.values(reportPages).sort());
    for (const [name, url] of Object.entries(reportPages) as [ReportPage, string][]) {
      const row = rows.find((each) => each.url === url) ?? {};
      const { fields, body } = truths[name];
      expect(row.title ?? '', name).toBe(fields.title ?? '');
      expect(row.index_number ?? '', name).toBe(fields.index_number ?? '');
      expect(row.date_published, name).toBe(fields.date_published);
      const textName = Object.keys(zip.files).find((file) => file.startsWith(`texts/${row.report_id}`)) ?? '';
      expect(bare(await text(textName)), name).toContain(body.starts);
      expect(bare(await text(textName)), name).toContain(body.ends);
    }
    expect((await text('data/reports.jsonl')).trim().split('\n')).toHaveLength(5);
    expect(JSON.parse(await text('datapackage.json')).resources.length).toBeGreaterThan(1);
    for (const name of ['README.md', 'codebook.csv']) expect((await read(name)).length, name).toBeGreaterThan(500);
    expect(Object.keys(zip.files).filter((name) => /^html\/.+\.html$/.test(name))).toHaveLength(5);
  });
});

describe('three doors, one report', () => {
  it('button, keyboard and menu store the same', async () => {
    const ways: Record<string, (stage: Stage, tabId: number) => Promise<unknown>> = {
      keyboard: (stage, tabId) => pressCommand(stage, 'capture-page', tabId),
      menu: (stage, tabId) => clickMenu(stage, 'capture-page', tabId),
    };
    const stored: Record<string, unknown> = {};
    const keep = async (way: string, stage: Stage) => {
      await vi.waitFor(async () => expect(await reports(stage)).toHaveLength(1), eventually);
      const [report] = await reports(stage);
      const [content] = await contents(stage);
      stored[way] = { report: report && withoutChance(report), content: { ...content, id: '' } };
      await stage.close();
    };
    const byHand = await launch({ build: 'chrome' });
    await captureByHand(byHand, await byHand.openPage(reportPages.shazi));
    await keep('button', byHand);
    for (const [way, go] of Object.entries(ways)) {
      const stage = await launch({ build: 'chrome' });
      const page = await stage.openPage(reportPages.shazi);
      await go(stage, await tabIdOf(stage, page));
      await keep(way, stage);
    }
    expect(stored.keyboard).toEqual(stored.button);
    expect(stored.menu).toEqual(stored.button);
  });
});

describe('elsewhere and later', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });

  it('captures a page of a site that is no government’s, by the click alone', async () => {
    const page = await stage.openPage(otherPages.foreignHost);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    const [report] = (await reports(stage)).filter(({ url }) => url === otherPages.foreignHost);
    expect(report?.values.documentNumber).toBe('石柱府办发〔2021〕27号');
    expect(report?.issueReasons).toContain('host-not-gov');
    await page.close();
  });

  it('reads a page whose text comes late', async () => {
    const page = await stage.openPage(otherPages.late);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    const [report] = (await reports(stage)).filter(({ url }) => url === otherPages.late);
    expect(report?.values).toMatchObject({ documentNumber: '打通府发〔2023〕12号', dateWritten: '2023-03-06' });
    await page.close();
  });

  it('decodes GBK as the page declares it', async () => {
    const page = await stage.openPage(otherPages.gbk);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    const stored = await reports(stage);
    expect(stored.map(({ values }) => values.title)).toContain('平安镇人民政府关于做好2022年夏收夏种工作的通知');
    await page.close();
  });

  it('finishes what it began when the popup vanishes', async () => {
    const page = await stage.openPage(reportPages.datong);
    const popup = await stage.clickAction(page);
    await popup.waitForSelector('[data-testid="popup-kind"]');
    await (await popup.waitForSelector('[data-testid="popup-capture"]:not([disabled])'))?.click();
    await popup.close();
    await vi.waitFor(async () => expectTruth('datong', await reports(stage), await contents(stage)), eventually);
    await page.close();
  });

  it('keeps the earlier state of a page that changed', async () => {
    const { host, pathname } = new URL(otherPages.attachment);
    const page = await stage.openPage(otherPages.attachment);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    const whole = await page.evaluate(async () => (await fetch(location.href)).text());
    stage.portal.behave(host + pathname, {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: whole.replace('详见附件', '现予更正，详见附件'),
    });
    await page.reload();
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'changed' });
    stage.portal.behave(host + pathname, null);
    const [report] = (await reports(stage)).filter(({ url }) => url === otherPages.attachment);
    const versions = (await storedRows(stage, 'versions')).filter(({ reportId }) => reportId === report?.id);
    expect(versions).toHaveLength(1);
    const current = (await contents(stage)).find(({ id }) => id === report?.id);
    expect(current?.body.text).toContain('现予更正');
    await page.close();
  });
});
