import { browser } from '#imports';
import { parseListHere, parsePageHere } from '@/utils/browser/queue/parseHere';
import { self } from '@/utils/browser/self';
import { answer } from '@/utils/messaging/answer';
import { contracts } from '@/utils/messaging/contracts';
import { done } from '@/utils/report/faults';

/** The background has no DOM in Chrome: this page, which nobody sees, parses what the queue has fetched. */
browser.runtime.onMessage.addListener(
  answer(
    {
      parsePage: async (page) => done(parsePageHere(page)),
      parseList: async (list) => done(parseListHere(list)),
    },
    contracts,
    self(),
    (error) => console.error('[gongkai]', error),
  ),
);
