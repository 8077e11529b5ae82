import { browser } from '#imports';
import { ask, briefly } from '@/utils/messaging/ask';
import type { Input, Output } from '@/utils/messaging/protocol';
import { done } from '@/utils/report/faults';
import { toBackground } from '../toBackground';
import { handOver } from './handOver';
import { parseFileHere, parseListHere, parsePageHere } from './parseHere';

/** Parsing may take the core's whole time budget, and the page may have to be opened first. */
const patience = { ...briefly, timeout: 30_000, budget: 40_000 };

let opening: Promise<void> | undefined;

/** Opens the page that parses for us, where it is not open yet. */
async function openParser(): Promise<void> {
  const url = browser.runtime.getURL('/offscreen.html');
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['DOM_PARSER'],
    justification: 'Read fetched pages of a list capture with DOMParser, which a service worker lacks.',
  });
}

/** Closes it again when the queue has come to rest. Firefox has none. */
export async function closeParser(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) await browser.offscreen.closeDocument();
}

async function parseElsewhere<C extends 'parsePage' | 'parseList' | 'parseFile'>(
  command: C,
  input: Input<C>,
): Promise<Output<C>> {
  opening ??= openParser().finally(() => {
    opening = undefined;
  });
  await opening;
  // Our own page of our own build answers: its shape is known.
  return (await ask(toBackground, command, input, patience)) as Output<C>;
}

/** What a fetched page says. In Chrome another page of ours parses it, in Firefox the background itself. */
export function parsePage(page: Input<'parsePage'>): Promise<Output<'parsePage'>> {
  return import.meta.env.FIREFOX ? Promise.resolve(done(parsePageHere(page))) : parseElsewhere('parsePage', page);
}

/** The rows and the next page of a fetched list. */
export function parseList(list: Input<'parseList'>): Promise<Output<'parseList'>> {
  return import.meta.env.FIREFOX ? Promise.resolve(done(parseListHere(list))) : parseElsewhere('parseList', list);
}

/** The text of an attached file. A PDF of many pages may take its time. */
export async function parseFile(blob: Blob, file: Input<'parseFile'>): Promise<Output<'parseFile'>> {
  if (import.meta.env.FIREFOX) return done(await parseFileHere(blob, file));
  await handOver(file.id, blob);
  return parseElsewhere('parseFile', file);
}
