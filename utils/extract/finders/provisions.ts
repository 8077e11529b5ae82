import { readDay } from '../fields/day';
import { tidy } from '../page';
import { type Finder, inferred, stated } from './finder';
import { runsOf } from './runs';

const effect =
  /[自从于]\s?((?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[一二][〇零○]{1}[〇零○一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\s?起?(?:正式)?(?:施行|实施|执行|生效)(?!的)/g;

/**
 * The day from which the text itself says it is in force (本办法自2024年1月1日起施行). The last such sentence counts; one
 * that speaks of another text (…起施行的《…》) does not.
 */
export const effectInText: Finder = ({ lines, body }) => {
  const days = lines
    .filter((line) => line.length < 2000 && /本|上述|以上|公布|发布/.test(line))
    .flatMap((line) =>
      Array.from(
        line.replace(/(?<=[\d年月日起]) (?=[\d年月日起施实执生])/g, '').matchAll(effect),
        (match) => match[1] ?? '',
      ),
    );
  const day = days.at(-1);
  return day && readDay(day) ? [inferred('body', 'provision', day, body ?? undefined)] : [];
};

const decree =
  /[日，,过\s（(]([\u4e00-\u9fff]{2,20}令(?:〔(?:19|20)\d\d〕)?第\s?\d{1,4}\s?号|[\u4e00-\u9fff]{2,16}[〔[【(（](?:19|20)\d\d[〕\]】)）]第?\s?\d{1,5}\s?号)(?=公布|发布|印发|施行|[)）]$)/;
const isNote = (text: string) => /^[(（].{10,300}[)）]$/.test(text) && decree.test(text);

/** The number by which a regulation was made public, in brackets between its title and its text, or at the text's head. */
export const decreeAtHead: Finder = ({ page, lines, body }) => {
  const line = lines.slice(0, 8).map(tidy).find(isNote);
  const inText = decree.exec(line ?? '')?.[1];
  if (inText) return [inferred('body', 'promulgation', inText, body ?? undefined)];
  const runs = runsOf(page.document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const note = runs
    .slice(Math.max(0, first - 10), Math.max(0, first))
    .find((run) => !run.hidden && isNote(tidy(run.text)));
  const above = decree.exec(tidy(note?.text ?? ''))?.[1];
  return note && above ? [stated('heading', 'above-text', above, note.block)] : [];
};
