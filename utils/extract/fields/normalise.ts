import { readDocumentNumber } from '@/utils/identify/documentNumber';
import { splitIssuers } from '@/utils/identify/issuer';
import { readSiteCode } from '@/utils/identify/siteCode';
import type { FieldName } from '@/utils/report/fields';
import { withoutDayAtEnd, withoutEnds } from '../ends';
import { fold, tidy } from '../page';
import { readDay } from './day';
import { isPlaceholder } from './placeholder';
import { joinTitle } from './titles';

/** A day that stands behind the source in the same line. */
const dayInText = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/g;

export type Value = string | readonly string[];

const noDay = /^(?:0{4}|0001|1900|1970)[-/.年]0?1?[-/.月]?/;

/** Fields whose values are chosen from a few; a search offers them all. */
const choices: ReadonlySet<FieldName> = new Set<FieldName>(['topic', 'genre', 'validity', 'disclosure', 'audience']);

/** 题注, which says when a decision was passed or a regulation made public, stands below the title and is not of it. */
const passed =
  /(?<=.{6})[(（](?:19|20)\d\d年\d{1,2}月\d{1,2}日[^()（）]{2,60}(?:会议|大会|常委会|人大)[^()（）]{0,20}通过[)）]$/;

/** Placeholders of one field: epoch digits stand where a repeal was never recorded. */
function isAbsent(field: FieldName, raw: string): boolean {
  if (isPlaceholder(raw)) return true;
  if (field === 'source' && /^(?:admin|administrator|root|(?:系统)?管理员)$/i.test(fold(raw))) return true;
  // 不限 现行有效 已失效: the choices of a search, no value of this page.
  if (choices.has(field) && /^(?:不限|全部|请选择)(?:\s|$)/.test(tidy(raw))) return true;
  // 公开目录 > 部门文件: a step of the breadcrumb, not a label with its value.
  if (/^[>»›]/.test(fold(raw))) return true;
  if (field === 'dateRepealed') return /^\d{9,13}$/.test(fold(raw)) || noDay.test(fold(raw));
  return field.startsWith('date') && (noDay.test(fold(raw)) || /^0+$/.test(fold(raw)));
}

/**
 * The one way in which a field's text becomes its value.
 * @returns `absent` for a placeholder, undefined for a text that cannot be read (an issue for the researcher).
 */
export function normalise(field: FieldName, raw: string): Value | 'absent' | undefined {
  if (isAbsent(field, raw)) return 'absent';
  const value = normalisers[field](tidy(raw));
  return value === undefined || value.length === 0 ? undefined : value;
}

const upTo = (limit: number) => (text: string) => (text.length <= limit ? text : undefined);

const normalisers: Record<FieldName, (text: string) => Value | undefined> = {
  title: (text) => {
    const title = joinTitle(text)
      .replace(/^(?:标题|名称)\s?[:：]\s?/, '')
      .replace(passed, '');
    return title.length >= 2 && title.length <= 300 && /[\u3400-\u9fffA-Za-z]/.test(title) ? title : undefined;
  },
  indexNumber: (text) =>
    text.length <= 60 && /[\dA-Za-z]{2}/.test(text) && !/[，。；]|年\d{1,2}月\d{1,2}日/.test(text) ? text : undefined,
  documentNumber: (text) => (text.length <= 60 ? readDocumentNumber(text)?.text : undefined),
  issuingBody: (text) => {
    if (text.length > 300 || /[。；？！]|https?:/.test(text)) return undefined;
    const names = splitIssuers(text).filter((name) => !isPlaceholder(name));
    return names.every((name) => name.length <= 60) ? names : undefined;
  },
  dateWritten: readDay,
  datePublished: readDay,
  dateEffective: readDay,
  dateRepealed: readDay,
  topic: (text) => upTo(200)(withoutDayAtEnd(text, dayInText, (after) => after.length <= 20)),
  genre: upTo(60),
  validity: (text) => (text.length <= 40 && /[\u3400-\u9fff]/.test(text) ? withoutEnds(text, '[]【】') : undefined),
  keywords: upTo(400),
  summary: upTo(3000),
  disclosure: upTo(60),
  audience: upTo(100),
  source: (text) => {
    const source = withoutDayAtEnd(text, dayInText, (after) => after.length <= 20);
    return source.length <= 80 && !/[。；]/.test(source) ? source : undefined;
  },
  column: upTo(60),
  siteName: upTo(80),
  siteCode: (text) => readSiteCode(text)?.code,
  host: upTo(255),
};
