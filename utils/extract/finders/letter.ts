import { bareLabel } from '../ends';
import { isPlaceholder } from '../fields/placeholder';
import { fold, remember, tidy } from '../page';
import { type Candidate, type Finder, stated } from './finder';
import { type Run, runsOf } from './runs';

/**
 * A letter with its answer, as 领导信箱 and 咨询投诉 print them: the question under 信件内容, the answer under 答复内容,
 * and who answered when. Its labels (标题, 答复单位, 答复时间) mean something in such a letter only.
 */
export interface Letter {
  readonly title?: Candidate;
  readonly body?: Candidate;
  readonly day?: Candidate;
  /** The labels that make it a letter. */
  readonly labels: readonly string[];
}

const kinds = {
  title: /^(?:信件|来信|留言|咨询|投诉|问题|诉求)?(?:标题|主题)$/,
  asked: /^(?:信件|来信|写信|留言|咨询|投诉|问题|诉求|提问|发件)(?:内容|正文|时间|日期)$/,
  answer: /^(?:回复|答复|处理|办理|反馈|官方|部门)(?:内容|意见|结果|情况|回复|答复)$|^回?答$/,
  body: /^(?:回复|答复|处理|办理)(?:单位|部门|机构|机关)$/,
  day: /^(?:回复|答复|处理|办理|办结)(?:时间|日期)$/,
};
type Kind = keyof typeof kinds;

/** What an answer's label begins with; asked of every run before anything is folded. */
const mayAnswer = /^[\s\u3000]{0,9}[[【]?\s{0,3}(?:[回答处办反官部]\s{0,4}[复理馈方门]|回?答\s{0,4}[:：])/;
const waits = /^(?:暂|尚|未|待|正在)/;

interface Labelled {
  readonly kind: Kind;
  readonly label: string;
  readonly rest: string;
}

/** 留言时间:… 答复时间:… 答复单位:… may stand in one line. */
function* labelsOf(run: Run): Generator<Labelled> {
  const words = run.text.length <= 200 ? tidy(run.text).split(' ') : [];
  const starts = words.flatMap((word, at) => (/^[\u4e00-\u9fff]{4,6}[:：]/.test(word) ? [at] : []));
  const parts = starts.map((at, nth) => words.slice(at, starts[nth + 1]).join(' '));
  for (const text of starts.length > 1 ? parts : [run.text]) {
    const known = labelOf({ text, linked: run.linked });
    if (known) yield known;
  }
}

function labelOf({ text, linked }: Pick<Run, 'text' | 'linked'>): Labelled | undefined {
  const colon = text.slice(0, 24).search(/[:：]/);
  if (linked || (colon < 0 && text.length > 24)) return undefined;
  const label = bareLabel(fold(colon < 0 ? text : text.slice(0, colon)));
  const kind = (Object.keys(kinds) as Kind[]).find((name) => kinds[name].test(label));
  return kind && { kind, label, rest: colon < 0 ? '' : tidy(text.slice(colon + 1)) };
}

/** The letter a page shows; undefined while it has no question or no answer yet. */
export const letterOf = remember((document: Document): Letter | undefined => {
  const runs = runsOf(document);
  if (!runs.some(({ text, hidden }) => !hidden && mayAnswer.test(text))) return undefined;
  const found = new Map<Kind, Candidate>();
  const labels: string[] = [];
  let isAnswered = false;
  runs.forEach((run, at) => {
    for (const known of run.hidden ? [] : labelsOf(run)) {
      labels.push(known.label);
      const next = runs[at + 1];
      const isOwn = known.rest !== '' || !next || labelOf(next) !== undefined;
      const raw = isOwn ? known.rest : tidy(next.text);
      if (known.kind === 'answer') isAnswered ||= raw.length >= 4 && !waits.test(raw);
      if (raw !== '' && raw.length <= 100 && !isPlaceholder(raw) && !found.has(known.kind)) {
        const place = (isOwn ? run : next).block;
        found.set(known.kind, { ...stated('label', `letter:${known.label}`, raw, place), label: known.label });
      }
    }
  });
  const isAsked = labels.some((label) => kinds.asked.test(label));
  const [title, body, day] = [found.get('title'), found.get('body'), found.get('day')];
  // The form for readers' comments below an article has a question and an answer, and nothing of who answers when.
  const isTold = title !== undefined || body !== undefined || day !== undefined;
  if (!isAnswered || !isAsked || !isTold || new Set(labels).size < labels.length - 2) return undefined;
  return { ...(title && { title }), ...(body && { body }), ...(day && { day }), labels };
});

const part =
  (name: 'title' | 'body' | 'day'): Finder =>
  ({ page }) => {
    const candidate = letterOf(page.document)?.[name];
    return candidate ? [candidate] : [];
  };

export const letterTitle = part('title');
export const letterBody = part('body');
export const letterDay = part('day');
