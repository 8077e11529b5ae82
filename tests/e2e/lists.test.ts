import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { documentUrlsOf, listSites, listUrlOf } from '@/scripts/portal/lists/listSites';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

closeStagesAfterwards();

describe('every way from page to page, to its end', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });

  it.each(listSites.map((site) => [site.id, site] as const))('%s', async (_id, site) => {
    const id = makeId();
    const request = {
      id,
      name: '法治政府建设',
      source: 'list',
      urls: [listUrlOf(site)],
      delay: 20,
      isChosenByHand: true,
    };
    const before = stage.portal.requests.length;
    expect(await command(stage, 'startJob', request)).toMatchObject({ ok: true });
    const job = await jobIn(stage, id, ['choosing', 'done', 'stopped'], 60_000);
    const items = (await storedRows(stage, 'jobItems')).filter(({ jobId }) => jobId === id);
    const lists = items.filter(({ work }) => work === 'list');
    console.log(
      `${site.id}: ${lists.length} list pages, ${items.length - lists.length} rows, ${stage.portal.requests.length - before} requests`,
    );
    expect(job.state).toBe('choosing');
    const listed = items.filter(({ work }) => work === 'page').map(({ url }) => url);
    expect(listed.sort()).toEqual(documentUrlsOf(site).sort());
    expect(lists.every(({ state }) => state === 'read')).toBe(true);
    expect(lists.map(({ reason }) => reason).filter((reason) => reason === 'list-loop')).toEqual(
      site.endsBy ? [site.endsBy] : [],
    );
  });
});
