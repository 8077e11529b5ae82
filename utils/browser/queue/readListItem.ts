import { judgeKnown } from '@/utils/db';
import type { ListRead } from '@/utils/messaging/protocol';
import { decideRow, nextSeed, rowSeed } from '@/utils/queue/listSeeds';
import type { Outcome } from '@/utils/queue/settlementOf';
import { newId } from '@/utils/report/id';
import type { Job, JobItem } from '@/utils/report/job';
import { parseList } from './parse';
import { readListInTab } from './readInTab';
import { readText } from './readText';

const makeId = () => newId((bytes) => crypto.getRandomValues(bytes));

/** Reads one page of a list: its rows, held against the library, and how its next page is reached. */
export async function readListItem(item: JobItem, job: Job): Promise<Outcome> {
  const answer = await readText(item, job);
  if (answer.kind === 'fault') return answer;
  const { page } = item;
  const parsed =
    answer.kind === 'text'
      ? await parseList({ text: answer.text, url: answer.url, page, charset: answer.charset })
      : undefined;
  if (parsed && !parsed.ok) return { kind: 'fault', verdict: 'later', fault: parsed.fault };
  if (parsed && parsed.value.items.length > 0) return listed(parsed.value, item, job);
  // Rows may be put in by script; an address with a form has no page to open.
  if (item.page?.method === 'POST') {
    if (parsed) return listed({ items: [], next: null, totalPages: null }, item, job);
    return {
      kind: 'fault',
      verdict: 'gone',
      fault: { code: 'page-not-allowed', detail: 'only a fetch can ask for this' },
    };
  }
  const live = await readListInTab(item, job);
  return live.kind === 'read' ? listed(live.list, item, job) : live;
}

async function listed({ items, next, totalPages }: ListRead, item: JobItem, job: Job): Promise<Outcome> {
  const seeds = await judgeKnown(items.map((row) => rowSeed(row, makeId())));
  const rows = seeds.map((seed) => decideRow(seed, job));
  if (rows.length === 0 && item.page === null) {
    return { kind: 'fault', verdict: 'gone', fault: { code: 'not-recognised', detail: 'no list' } };
  }
  return { kind: 'list', rows, next: next ? nextSeed(next, makeId()) : undefined, totalPages };
}
