import { browser } from '#imports';
import { takeOver } from '@/utils/browser/queue/handOver';
import { parseFileHere, parseListHere, parsePageHere } from '@/utils/browser/queue/parseHere';
import { self } from '@/utils/browser/self';
import { answer } from '@/utils/messaging/answer';
import { contracts } from '@/utils/messaging/contracts';
import { done, failed } from '@/utils/report/faults';

/** The background has no DOM in Chrome: this page, which nobody sees, parses what the queue has fetched. */
browser.runtime.onMessage.addListener(
  answer(
    {
      parsePage: async (page) => done(parsePageHere(page)),
      parseFile: async (file) => {
        const blob = await takeOver(file.id);
        return blob ? done(await parseFileHere(blob, file)) : failed('not-found', 'nothing was handed over');
      },
      parseList: async (list) => done(parseListHere(list)),
    },
    contracts,
    self(),
    (error) => console.error('[gongkai]', error),
  ),
);
