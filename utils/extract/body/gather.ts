import { blockTags, type CleanElement, type CleanNode, cleanElement } from './cleanNode';

/** Marks in a list of children where a paragraph starts or ends; never left in a finished tree. */
export const paragraphEnd: CleanElement = cleanElement('break');

const isSpace = (node: CleanNode | undefined) =>
  node !== undefined && (typeof node === 'string' ? node.trim() === '' : node.tag === 'br');

function trimmed(run: readonly CleanNode[]): CleanNode[] {
  let from = 0;
  let to = run.length;
  while (from < to && isSpace(run[from])) from += 1;
  while (to > from && isSpace(run[to - 1])) to -= 1;
  const result = run.slice(from, to);
  const first = result[0];
  if (typeof first === 'string') result[0] = first.trimStart();
  const last = result.at(-1);
  if (typeof last === 'string') result[result.length - 1] = last.trimEnd();
  return result;
}

/**
 * Gathers what stands between paragraph ends into paragraphs. Two line breaks in a row end a paragraph too. A lone run
 * stays bare in a cell or list item (`bareIfAlone`).
 */
export function gather(children: readonly CleanNode[], bareIfAlone: boolean): CleanNode[] {
  const result: CleanNode[] = [];
  let run: CleanNode[] = [];
  let runs = 0;
  const close = () => {
    const kept = trimmed(run);
    run = [];
    if (kept.length === 0) return;
    runs += 1;
    result.push(cleanElement('p', kept));
  };
  for (const child of children) {
    if (child === paragraphEnd) close();
    else if (typeof child !== 'string' && (child.tag === 'br' || blockTags.has(child.tag))) {
      if (child.tag === 'br' && bareIfAlone) {
        run.push(child);
        continue;
      }
      close();
      if (child.tag !== 'br') result.push(child);
    } else run.push(child);
  }
  close();
  const only = result[0];
  return bareIfAlone && runs === 1 && result.length === 1 && typeof only === 'object' ? only.children : result;
}
