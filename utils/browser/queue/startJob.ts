import { browser } from '#imports';
import { addJob, type ItemSeed, judgeKnown } from '@/utils/db';
import type { JobRequest } from '@/utils/messaging/protocol';
import { addressFault } from '@/utils/queue/addressFault';
import { newJob } from '@/utils/queue/newJob';
import { defaultDelay } from '@/utils/queue/pace';
import { done, failed, type Result } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { attachmentSeeds } from './readPageItem';

const makeId = () => newId((bytes) => crypto.getRandomValues(bytes));
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '');

async function seedsOf({ source, urls, tabIds = [], reportIds = [] }: JobRequest): Promise<ItemSeed[]> {
  if (source === 'list') return urls.map((url) => ({ id: makeId(), work: 'list', url, title: '' }));
  if (source === 'attachments') return (await Promise.all(reportIds.map(attachmentSeeds))).flat();
  if (source === 'tabs') {
    const tabs = await Promise.all(tabIds.map((id) => browser.tabs.get(id)));
    return tabs.map(({ id = -1, url = '', title = '' }) => ({ id: makeId(), work: 'tab', url, title, tabId: id }));
  }
  return urls.map((url) => ({ id: makeId(), work: 'page', url: url.trim(), title: '' }));
}

/** An address that may not be asked for is excluded from the start, with the reason in the log. */
function guarded(seed: ItemSeed): ItemSeed {
  const fault = addressFault(seed.url, [hostOf(seed.url)]);
  return fault ? { ...seed, state: 'excluded', reason: fault.fault.code } : seed;
}

/**
 * Puts a job and its first addresses into the store. The addresses given are what the researcher asks for: their hosts
 * and no others will be fetched. Asked again with the same id, nothing is added.
 */
export async function startJob(request: JobRequest): Promise<Result<{ readonly jobId: string }>> {
  const seeds = (await judgeKnown(await seedsOf(request))).map(guarded);
  if (seeds.length === 0) return failed('not-found', 'no addresses');
  const isList = request.source === 'list';
  const isChosenByHand = isList && (request.isChosenByHand ?? false);
  const job = newJob(
    {
      id: request.id,
      source: request.source,
      name: request.name,
      listUrl: isList ? (request.urls[0] ?? null) : null,
      state: isChosenByHand ? 'listing' : 'running',
      hosts: [...new Set(seeds.map(({ url }) => hostOf(url)).filter((host) => host !== ''))],
      delay: request.delay ?? defaultDelay,
      isChosenByHand,
      filter: request.filter ?? null,
      withAttachments: request.withAttachments ?? true,
    },
    new Date().toISOString(),
  );
  const added = await addJob(job, seeds);
  return added.ok ? done({ jobId: job.id }) : added;
}
