import { labelsIn } from '../finders/labelAt';
import { type Run, runsOf } from '../finders/runs';
import { inSearchForm } from '../finders/searchForms';
import { dayText, hasDayNear } from './dayNear';
import { headsList } from './headsList';
import { officialWording } from './officialWording';
import { countsRows } from './searching';
import { endsWithReporter, isReported } from './wording';

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
  /** Links longer than the names of columns are. */
  readonly longLinks: number;
  /** Such links with a day in the same row. */
  readonly datedLinks: number;
  /** Links that lead from a box to its list: 更多. */
  readonly moreLinks: number;
  /** What the catalogue itself says the text is among: the values of 组配分类, 信息分类, 所属栏目. */
  readonly classes: readonly string[];
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
  /** A reporter is named behind a sentence. */
  readonly hasReporter: boolean;
  /** The text says what it was told: 据了解, 记者从…获悉. */
  readonly isReported: boolean;
  /** 简历 and 工作分工 head lines of it: the page of a leader. */
  readonly isProfile: boolean;
  /** Formulas that only official texts use, and what such a text is made of (signals/officialWording.ts). */
  readonly formulas: readonly string[];
  readonly makeup: readonly string[];
  /** Table behind table of numbered rows and hardly a sentence: a record. */
  readonly isRecord: boolean;
  /** A line says how many rows there are. */
  readonly isCounted: boolean;
  /** The last lines of the page. */
  readonly foot: string;
}

const namesYear = /(?:19|20)\d\d\s?年/;

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
    hasReporter: false,
    isReported: false,
    isCounted: false,
    opening: '',
    titleLinks: 0,
    longLinks: 0,
    datedLinks: 0,
    moreLinks: 0,
  };
  const lines: string[] = [];
  let head: readonly string[] = [];
  const heads = new Set<string>();
  const counts = new Map<string, number>();
  const profile = new Set<string>();
  const official = officialWording();
  const classes: string[] = [];
  runs.forEach((run, at) => {
    const length = run.text.trim().length;
    if (length <= 400 && length >= 2) {
      for (const { label, marked, end } of labelsIn(run)) {
        if (!label.field || !(marked || /^(?:TD|TH|DT)$/.test(run.block.nodeName)) || inSearchForm(run.block)) continue;
        if (/^(?:组配|信息|内容|公开)分类$|^(?:所属)?栏目$/.test(label.text))
          classes.push((run.text.slice(end).trim() || (runs[at + 1]?.text.trim() ?? '')).slice(0, 40));
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
    if (isLink && length > 160) noteLinks(run, seen);
    else if (length >= 8 && isLink) {
      seen.titleLinks += 1;
      // A short name with its year is a document's, not a column's: 2024年部门预算.
      if (length >= 12 || namesYear.test(run.text)) seen.longLinks += 1;
      if (hasDayNear(run, runs, at)) seen.datedLinks += 1;
    } else if (!isLink && length < 60 && seen.prose === 0) lines.push(run.text.trim());
    if (!isLink && length <= 60) noteLine(run, seen);
    if (length <= 120 && length >= 5 && countsRows(run.text)) seen.isCounted = true;
    if (!isLink) official.take(run.text, /^T[DH]$/.test(run.block.nodeName));
    if (!isLink) for (const part of profileParts(run.text)) profile.add(part);
    if (!isLink && run.block.nodeName === 'TD') seen.tabular += length;
    if (!isLink && endsWithReporter(run.text)) seen.hasReporter = true;
    if (!isLink && length >= 25 && /[，。；！]/.test(run.text)) {
      seen.prose += length;
      if (isReported(run.text)) seen.isReported = true;
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
    isProfile: profile.size === 2,
    classes,
    formulas: official.formulas(),
    makeup: official.makeup(),
    isRecord: official.isRecord() && seen.prose < 300,
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

/** What of a leader's page a line opens: who it is (简历), what they are in charge of (分工). */
function profileParts(text: string): readonly string[] {
  const start = text.slice(0, 24).trimStart();
  if (/^[【[]?(?:个人|工作|人物|领导)?(?:简历|简介|履历)(?:[】\]:：]|$)/.test(start)) return ['简历'];
  return /^[【[]?(?:(?:工作|领导|职责)?分工|(?:分管|主管|负责)工作|工作职责)(?:[】\]:：]|$)/.test(start)
    ? ['分工']
    : [];
}

function noteLine(
  { text, block }: Run,
  seen: { hasNumberLine: boolean; hasSignedDay: boolean; readonly prose: number },
) {
  if (numberLine.test(text)) seen.hasNumberLine = true;
  // Beside other cells a day is one of a record's values.
  const isValue = block.nodeName === 'TD' && (block.parentElement?.childElementCount ?? 0) > 1;
  if (seen.prose > 0 && !isValue && signedDay.test(text)) seen.hasSignedDay = true;
}

/** Links side by side without a block of their own: each is counted by its own text. */
function noteLinks({ pieces }: Run, seen: { titleLinks: number; longLinks: number; datedLinks: number }) {
  const links = new Set(pieces.flatMap(({ element }) => element.closest('a[href]') ?? []));
  for (const link of links) {
    const text = link.textContent ?? '';
    if (text.length < 8 || text.length > 160) continue;
    seen.titleLinks += 1;
    if (text.length >= 12) seen.longLinks += 1;
    if (dayText.test(text)) seen.datedLinks += 1;
  }
}
