import { fold } from '../page';
import { type Finder, inferred } from './finder';
import { runsOf } from './runs';

const said = /^[[【(（]?((?:全文|条款|部分)(?:有效|失效|废止)|现行有效|已(?:失效|废止|修改|修订)|尚未生效)[\]】)）]?$/;

/**
 * Whether a text is in force, said without a label between its title and its text by one of the few words for it
 * (全文废止, 现行有效), alone in an element. Shown as inferred, for nothing names it.
 */
export const validityShown: Finder = ({ page, body }) => {
  const runs = runsOf(page.document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const near = first < 0 ? [] : runs.slice(Math.max(0, first - 12), first + 2);
  for (const run of near) {
    if (run.hidden || run.linked || run.text.length > 200) continue;
    const words = run.pieces.flatMap(({ element, start }, at) => {
      const word = said.exec(fold(run.text.slice(start, run.pieces[at + 1]?.start)))?.[1];
      return word ? [{ word, element }] : [];
    });
    const [only, another] = words;
    // 不限 现行有效 已失效: what a search lets one choose from says nothing of this text.
    if (only && !another) return [inferred('heading', 'validity-shown', only.word, only.element)];
  }
  return [];
};
