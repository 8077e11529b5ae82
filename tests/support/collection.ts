import { expect, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { part, press } from './act';
import { type CollectionFiles, writeFiles } from './collectionFiles';
import { eventually } from './eventually';
import { importInto } from './importInto';
import { pressCommand, storedRows, tabIdOf } from './inWorker';
import { command, jobIn, makeId } from './queueInBrowser';
import { sampleRecord } from './sampleDataset';

const words = '县政府各部门深入推进依法行政，落实行政执法责任制，办理行政复议案件，组织法治培训。';
const otherWords = '全县清理规范性文件，公布权责清单，完善重大决策听取意见的程序，基层执法力量仍显不足。';
/** An address whose page can be made to say something else, and the address of its reprint. */
export const changing = 'www.example.gov.cn/zwgk/changing.html';
export const reprint = 'www.reprint.gov.cn/a/1.html';
/** An address whose text goes on outside the container that holds it: a body that is not whole. */
const partly = 'www.example.gov.cn/zwgk/partly.html';

const pageOf = (title: string, cases: number) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="ArticleTitle" content="${title}">
  <meta name="PubDate" content="2024-01-20"></head><body><h1>${title}</h1><div id="zoom"><p>一、总体情况</p>
  <p>${words.repeat(6)}</p><p>二、存在的问题</p><p>全年办理行政执法案件${cases}件。</p><p>${words.repeat(4)}</p></div></body></html>`;

const partlyPage = `<!doctype html><html><head><meta charset="utf-8"><title>某县人民政府关于2022年度法治政府建设情况的报告</title></head>
  <body><div class="article"><h1>某县人民政府关于2022年度法治政府建设情况的报告</h1><div id="zoom"><p>一、总体情况</p>
  <p>${otherWords.repeat(6)}</p></div><div class="more"><p>二、存在的问题</p><p>${otherWords.repeat(2)}</p></div></div></body></html>`;

/** Has the portal give the page with this number in it, at an address. */
export function servePage(
  stage: Stage,
  address: string,
  cases: number,
  title = '某县人民政府关于2023年度法治政府建设情况的报告',
) {
  stage.portal.behave(address, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: pageOf(title, cases) });
}

/** Captures an address by the keyboard command; done when the log has one line more. */
export async function captureAt(stage: Stage, url: string): Promise<void> {
  const lines = (await storedRows(stage, 'log')).length;
  const page = await stage.openPage(url);
  await pressCommand(stage, 'capture-page', await tabIdOf(stage, page));
  await vi.waitFor(async () => expect((await storedRows(stage, 'log')).length).toBe(lines + 1), eventually);
  await page.close();
}

/** Ids of the reports that show something special. */
export interface Collection {
  readonly plain: string;
  readonly attached: string;
  readonly versioned: string;
  readonly emptyBody: string;
  readonly partly: string;
  /** Jobs whose rows wait to be chosen, that are being read, that are done and have failures. */
  readonly jobId: string;
  readonly runningJobId: string;
  readonly failedJobId: string;
  readonly files: CollectionFiles;
}

/** Starts a job of pasted addresses. */
async function startAddresses(stage: Stage, name: string, urls: readonly string[], delay: number): Promise<string> {
  const id = makeId();
  const request = { id, name, source: 'addresses', urls, delay, withAttachments: false };
  expect(await command(stage, 'startJob', request)).toMatchObject({ ok: true });
  return id;
}

/**
 * A library in which every screen has something to show: reports captured from the portal, one with an attachment, one in
 * two versions, one reprinted elsewhere, one that is not whole, forty imported ones, two in the bin, a list whose rows
 * wait to be chosen, a job with failures, and one that is being read and will be for an hour.
 */
export async function fillLibrary(stage: Stage): Promise<Collection> {
  servePage(stage, changing, 37);
  servePage(stage, reprint, 37, '某县人民政府关于2023年度法治政府建设情况的报告（转载）');
  const { shazi, pingan } = reportPages;
  const { attachment, emptyBody } = otherPages;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  stage.portal.behave(partly, { headers, body: partlyPage });
  for (const url of [
    `http://${partly}`,
    shazi,
    pingan,
    attachment,
    emptyBody,
    `http://${changing}`,
    `http://${reprint}`,
  ])
    await captureAt(stage, url);
  servePage(stage, changing, 38);
  await captureAt(stage, `http://${changing}`);
  const library = await stage.openLibrary();
  await library.setViewport({ width: 1280, height: 800 });
  await importInto(stage, library, await Promise.all(Array.from({ length: 40 }, (_, n) => sampleRecord(n))));
  await library.bringToFront();
  await (await part(library, 'library-table')).focus();
  await library.keyboard.press('End');
  for (let n = 0; n < 2; n += 1) {
    await library.keyboard.press('Space');
    await library.keyboard.press('ArrowUp');
  }
  await press(library, 'bulk-bin');
  await part(library, 'toast-undo');
  await library.close();
  const list = await stage.openPage(otherPages.listByScript);
  const popup = await stage.clickAction(list);
  await press(popup, 'popup-capture-list');
  await vi.waitFor(
    async () => expect((await storedRows(stage, 'jobs')).map(({ state }) => state)).toEqual(['choosing']),
    eventually,
  );
  await list.close();
  for (const page of await stage.browser.pages()) if (page.url().includes('#jobs/')) await page.close();
  const gone = [1, 2].map((n) => `http://www.cqszx.gov.cn/zwgk_260/gone${n}.html`);
  const failedJobId = await startAddresses(
    stage,
    '各镇法治政府建设报告',
    [shazi, pingan, ...gone, 'http://192.168.1.1/report.html'],
    50,
  );
  await jobIn(stage, failedJobId, ['done'], 60_000);
  const runningJobId = await startAddresses(
    stage,
    '云阳县人民政府文件',
    [pingan, attachment, emptyBody, otherPages.brokenHtml, otherPages.gbk],
    900_000,
  );
  await vi.waitFor(
    async () =>
      expect((await storedRows(stage, 'jobItems')).filter(({ jobId }) => jobId === runningJobId)).toContainEqual(
        expect.objectContaining({ state: 'same' }),
      ),
    eventually,
  );
  const rows = await storedRows(stage, 'reports');
  const idAt = (url: string) => String(rows.find((row) => row.url === url)?.id);
  return {
    plain: idAt(shazi),
    attached: idAt(attachment),
    versioned: idAt(`http://${changing}`),
    emptyBody: idAt(emptyBody),
    partly: idAt(`http://${partly}`),
    jobId: String((await storedRows(stage, 'jobs')).find(({ state }) => state === 'choosing')?.id),
    runningJobId,
    failedJobId,
    files: await writeFiles(stage.downloads),
  };
}
