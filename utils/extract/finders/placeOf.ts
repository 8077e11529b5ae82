import { fold } from '../page';
import { type Run, runsOf } from './runs';

/** The run with which the text begins: the body's first, or where its element was taken with its menus, the one that says the text's first line. */
export function startOf(runs: readonly Run[], body: Element | null, opening: string): number {
  const start = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const wanted = fold(opening).slice(0, 24);
  const own = wanted.length < 8 ? -1 : runs.findIndex((run, at) => at >= start && fold(run.text).startsWith(wanted));
  return start >= 0 && own > start ? own : start;
}

/**
 * Where the body begins and ends among the runs, and which runs stand before its first sentence and behind its last.
 * In: the first and the last line of the text as it was read; an element may hold more than the text.
 */
export function placeOf(document: Document, body: Element | null, opening: string, closing: string) {
  const runs = runsOf(document);
  const first = startOf(runs, body, opening);
  const begin = startOf(runs, body, '');
  let last = first;
  while (first >= 0 && last + 1 < runs.length && body?.contains(runs[last + 1]?.block ?? null)) last += 1;
  const ending = fold(closing).slice(0, 60);
  const own =
    ending.length < 8 ? -1 : runs.findLastIndex((run, at) => at > first && at <= last && fold(run.text) === ending);
  const end = own > first ? own : last;
  const isProse = (text: string) => text.length >= 50 && /[，。；]/.test(text) && !/[:：]/.test(text.slice(0, 12));
  const prose = first < 0 ? -1 : runs.findIndex((run, order) => order >= first && isProse(run.text));
  const lastProse = runs.findLastIndex((run, order) => order <= end && isProse(run.text));
  return {
    isText: (order: number) => first >= 0 && order >= first,
    distance: (order: number) => (first < 0 ? 0 : order <= last ? first - order : last - order),
    isTop: (order: number) => first >= 0 && order - first <= 5,
    isHead: (order: number) =>
      (prose < 0 || order < prose) && !runs.slice(Math.max(0, begin), order).some(announcesExample),
    /** Behind the last line that was taken for text, though in its element. */
    isBehind: (order: number) => own > first && order > own,
    isTail: (order: number) => prose >= 0 && order > lastProse && !isExample(runs.slice(lastProse, order)),
  };
}

/** A title may speak of a 格式 too, and 现将…通知如下 opens any text; a sentence about the form of a catalogue announces an example. */
const announcesExample = ({ text }: Run): boolean =>
  /[，。：:]\s?$/.test(text) && /示例|样式|样表|格式|例如|举例|目录.{0,10}如下/.test(text.slice(-60));

/** Does the text announce what follows (示例如下：)? Then it explains a catalogue and is not this page's own. */
const isExample = (between: readonly Run[]) =>
  between.some(
    ({ text }) =>
      /如下|下表|示例|样式|样表|格式|例如|举例/.test(text.slice(-60)) ||
      (/[:：]\s?$/.test(text.slice(-12)) && text.length > 24),
  );
