import { fold, tidy } from '../page';
import type { Reading } from './finder';
import { runsOf } from './runs';

/** Where a signature stands: its names as the page prints them, and the elements of its first line and of its day. */
export interface SigningPlace {
  readonly printed?: string;
  readonly names?: Element;
  readonly day?: Element;
}

/** Names of bodies and their day fit into so many lines, blank ones and seals among them. */
const reach = 8;

/**
 * The way back from a signature to its lines: the first stretch that says all names in their order and the day behind
 * or before them. In: the reading, the names (as split), the day as printed or ''.
 */
export function signingPlace(reading: Reading, names: readonly string[], day: string): SigningPlace {
  const { body, lines } = reading;
  const signs = (at: number): boolean => {
    const near = stretch(lines, at);
    return near.includes(day) && (names.length === 0 ? lines[at]?.includes(day) === true : holds(near, names));
  };
  const start = lines.findIndex(
    (line, at) => tidy(line).length <= 120 && startsHere(line, names[0] ?? day) && signs(at),
  );
  if (start < 0) return body ? { names: body, day: body } : inScript(reading, names[0] ?? day);
  const dayAt = lines.findIndex((line, at) => at >= start && tidy(line).includes(day));
  const printed = names.length > 0 ? between(stretch(lines, start), names) : undefined;
  return {
    ...(printed === undefined ? {} : { printed }),
    ...(body
      ? { names: elementOf(reading, body, start), day: elementOf(reading, body, dayAt) }
      : inScript(reading, lines[start] ?? '')),
  };
}

const stretch = (lines: readonly string[], at: number) => tidy(lines.slice(at, at + reach).join(' '));

const startsHere = (line: string, first: string) => fold(line).includes(fold(first));

const holds = (text: string, names: readonly string[]) => between(text, names) !== undefined;

/** The page's own text from the first name to the end of the last, all between them in order. */
function between(text: string, names: readonly string[]): string | undefined {
  let at = 0;
  let start = -1;
  for (const name of names) {
    const found = text.indexOf(name, at);
    if (found < 0) return undefined;
    if (start < 0) start = found;
    at = found + name.length;
  }
  return start < 0 ? undefined : text.slice(start, at);
}

/** The element of the run that says this line: of several that say the same, the one as many lines down. */
function elementOf({ page, lines }: Reading, body: Element, at: number): Element {
  const wanted = fold(lines[at] ?? '');
  const same = runsOf(page.document).filter(
    ({ block, hidden, text }) => !hidden && body.contains(block) && fold(text) === wanted,
  );
  const before = lines.slice(0, Math.max(0, at)).filter((line) => fold(line) === wanted).length;
  const run = wanted === '' ? undefined : (same[before] ?? same.at(-1));
  if (!run) return body;
  // Lines set apart by breaks share their block: an inline element that holds the whole line is nearer.
  const inner = run.pieces[0]?.element;
  return inner && run.block.contains(inner) && fold(inner.textContent ?? '') === wanted ? inner : run.block;
}

/** A text that stands in the page as data only: the script that holds it. */
function inScript({ page }: Reading, text: string): SigningPlace {
  const line = tidy(text);
  const holder =
    line === ''
      ? undefined
      : Array.from(page.document.querySelectorAll('script:not([src]),textarea')).find(({ textContent }) =>
          (textContent ?? '').includes(line),
        );
  return holder ? { names: holder, day: holder } : {};
}
