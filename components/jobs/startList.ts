import { askBackground } from '@/utils/browser/askBackground';
import type { Extraction } from '@/utils/report/extraction';
import type { Result } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import type { Job } from '@/utils/report/job';
import { suggestedFilter } from './jobText';

/** What a list is called: by its heading or its column, whichever tells what is in it; not by the site's name. */
export function listName({ fields: { column, title, siteName } }: Pick<Extraction, 'fields'>): string {
  const names = [title, column]
    .map((field) => field?.value)
    .filter((name) => typeof name === 'string' && name !== siteName?.value)
    .map(String);
  return names.find((name) => suggestedFilter(name) !== '') ?? names[0] ?? '';
}

const start = (name: string, url: string) =>
  askBackground('startJob', {
    id: newId((bytes) => crypto.getRandomValues(bytes)),
    name,
    source: 'list',
    urls: [url],
    isChosenByHand: true,
  });

type Started = Promise<Result<{ readonly jobId: string }>>;

/** Begins to read a whole column; its rows then wait to be chosen. The job is in the store before this answers. */
export const startList = (list: Pick<Extraction, 'fields' | 'url'>): Started => start(listName(list), list.url);

/** Reads a column once more: what is new or changed shows among its rows. */
export const startAgain = ({ name, listUrl }: Pick<Job, 'name' | 'listUrl'>): Started => start(name, listUrl ?? '');
