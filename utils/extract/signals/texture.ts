import { knownLabel } from '../fields/labels';
import { labelsIn } from '../finders/labelAt';
import { type Run, runsOf } from '../finders/runs';
import { fold } from '../page';

/** What a page is made of, counted over its runs: sentences, links, links with a day beside them, labels. */
export interface Texture {
  /** Characters of all runs. */
  readonly characters: number;
  /** Characters of runs that are sentences outside links. */
  readonly prose: number;
  /** The first sentences of the text. */
  readonly opening: string;
  /** Links whose text is as long as a title. */
  readonly titleLinks: number;
  /** Such links with a day in the same row. */
  readonly datedLinks: number;
  /** Links that lead from a box to its list: 更多. */
  readonly moreLinks: number;
  /** Different labels that stand with a value and not in the rows of a list. */
  readonly labels: ReadonlySet<string>;
  /** A line with 来源, 时间 or the like: what stands under a title. */
  readonly hasInfoLine: boolean;
  /** Characters in table cells that are no links. */
  readonly tabular: number;
  /** Labels that occur with many values: columns of a list. */
  readonly repeatedLabels: number;
  /** 索引号 stands anywhere, in a list's rows too: only disclosure sites use it. */
  readonly hasIndexNumber: boolean;
  /** The lines just before the first sentence of the text, links left out. */
  readonly head: readonly string[];
  /** A 发文字号 alone on its line, outside links. */
  readonly hasNumberLine: boolean;
  /** A whole day alone on its line below the first sentences: 成文日期. */
  readonly hasSignedDay: boolean;
  /** The last lines of the page. */
  readonly foot: string;
}

const dayText = /(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|(?<![\d:])\d{1,2}[-/月]\d{1,2}(?![\d:]))/;

const infoLabels = [
  '来源',
  '文章来源',
  '信息来源',
  '稿源',
  '发布时间',
  '发布日期',
  '时间',
  '日期',
  '发表时间',
  '更新时间',
];

export function textureOf(document: Document): Texture {
  const runs = runsOf(document);
  const seen = {
    characters: 0,
    prose: 0,
    tabular: 0,
    hasNumberLine: false,
    hasSignedDay: false,
    opening: '',
    titleLinks: 0,
    datedLinks: 0,
    moreLinks: 0,
  };
  const lines: string[] = [];
  let head: readonly string[] = [];
  const heads = new Set<string>();
  const counts = new Map<string, number>();
  runs.forEach((run, at) => {
    const length = run.text.trim().length;
    if (length <= 400 && length >= 2) {
      for (const { label, marked } of labelsIn(run)) {
        if (!label.field || !(marked || /^(?:TD|TH|DT)$/.test(run.block.nodeName))) continue;
        if (!marked && headsList(run.block)) {
          heads.add(label.text);
          continue;
        }
        counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
      }
    }
    if (run.hidden) return;
    seen.characters += length;
    const isLink = run.linked;
    if (isLink && length <= 12 && /更多|more|查看全部/i.test(run.text)) seen.moreLinks += 1;
    if (length >= 8 && isLink && length <= 160) {
      seen.titleLinks += 1;
      if (hasDayNear(run, runs, at)) seen.datedLinks += 1;
    } else if (!isLink && length < 60 && seen.prose === 0) lines.push(run.text.trim());
    if (!isLink && length <= 60) noteLine(run.text, seen);
    if (!isLink && run.block.nodeName === 'TD') seen.tabular += length;
    if (!isLink && length >= 25 && /[，。；！]/.test(run.text)) {
      seen.prose += length;
      if (seen.prose === length) head = lines.slice(-6);
      if (seen.opening.length < 160) seen.opening += run.text.trim();
    }
  });
  const labels = Array.from(counts).filter(([, count]) => count <= 3);
  return {
    ...seen,
    labels: new Set(labels.map(([label]) => label)),
    repeatedLabels: counts.size - labels.length + heads.size,
    hasIndexNumber: counts.has('索引号') || heads.has('索引号'),
    hasInfoLine: infoLabels.some((label) => labels.some(([known]) => known === label)),
    head,
    foot: runs
      .slice(-40)
      .map((run) => run.text.slice(0, 300))
      .join('\n'),
  };
}

const numberLine =
  /^[\s(（]*[\u4e00-\u9fff]{1,20}[〔[【(（﹝][\s]*(?:19|20)\d\d[\s]*[〕\]】)）﹞]第?\s*\d{1,5}\s*号[\s)）]*$/;
const signedDay =
  /^[\s\u3000]*(?:(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[一二][〇零○ОO一二三四五六七八九]{3}年.{1,3}月.{1,3}日)[\s\u3000]*$/;

function noteLine(text: string, seen: { hasNumberLine: boolean; hasSignedDay: boolean; readonly prose: number }) {
  if (numberLine.test(text)) seen.hasNumberLine = true;
  if (seen.prose > 0 && signedDay.test(text)) seen.hasSignedDay = true;
}

/** A label whose neighbour is a label too heads a list's column. */
function headsList(cell: Element): boolean {
  return [cell.previousElementSibling, cell.nextElementSibling].some((beside) => {
    const text = beside?.textContent ?? '';
    return text.length <= 40 && knownLabel(fold(text).replace(/:$/, ''))?.field !== undefined;
  });
}

/** A day in the link's own run, or alone in one of the two runs around it. */
function hasDayNear(run: Run, runs: readonly Run[], at: number): boolean {
  if (dayText.test(run.text)) return true;
  return [at - 1, at + 1, at + 2].some((near) => {
    const text = runs[near]?.text.trim() ?? '';
    return text.length <= 24 && text.length >= 4 && dayText.test(text);
  });
}
