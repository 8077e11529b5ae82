import { readDocumentNumber } from '@/utils/identify/documentNumber';
import type { Fields } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';
import { numberAtHead } from '../finders/documentHead';
import type { Reading } from '../finders/finder';
import { signatureDay } from '../finders/signature';
import { readDay } from './day';

/** Days between two statements of one day that a slow office explains: signed on Friday, set into the catalogue weeks later. */
const usual = 31;
/** 生成日期 and 登记日期 are of the record, not of the text. */
const ofText = /^(?:成文|发文|印发|制发|签发|签署|公文|文件)(?:日期|时间)$/;
const published = /^(?:信息)?(?:发布|公开|公布|发表)(?:日期|时间)$/;

/** Days between two ISO days, each month taken as 31. */
const apart = (one: string, other: string): number => Math.abs(count(one) - count(other));

function count(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return (year * 12 + month) * 31 + date;
}

/**
 * Where two places of a page that should say the same do not: the catalogue's number and the one that stands alone above the text, 成文日期
 * and the day of the signature, two labels of publication. Days are compared where they lie more than a month apart.
 */
export function contradictions(reading: Reading, fields: Fields): readonly Issue[] {
  return [...numbers(reading, fields), ...daysOfWriting(reading, fields), ...daysOfPublication(reading)];
}

const several = (field: FieldName, ...raws: readonly string[]): Issue[] => [
  { field, code: 'ambiguous', reason: 'several-values', raw: raws.join(' | ').slice(0, 300) },
];

function numbers(reading: Reading, { documentNumber }: Fields): Issue[] {
  if (documentNumber?.label === undefined) return [];
  const [found] = numberAtHead(reading);
  const [listed, shown] = [documentNumber.raw, found?.raw ?? ''].map(readDocumentNumber);
  const isOther = listed?.scheme === 'number' && shown?.scheme === 'number' && listed.key !== shown.key;
  return isOther ? several('documentNumber', documentNumber.raw, found?.raw ?? '') : [];
}

function daysOfWriting(reading: Reading, { dateWritten }: Fields): Issue[] {
  if (!dateWritten || !ofText.test(dateWritten.label ?? '')) return [];
  const [found] = signatureDay(reading);
  const [listed, signed] = [String(dateWritten.value), readDay(found?.raw ?? '')];
  return signed && apart(listed, signed) > usual ? several('dateWritten', dateWritten.raw, found?.raw ?? '') : [];
}

function daysOfPublication({ pairs }: Reading): Issue[] {
  const days = pairs.flatMap(({ label, raw, hidden }) => {
    const day = hidden || label.field !== 'datePublished' || !published.test(label.text) ? undefined : readDay(raw);
    return day ? [{ day, said: `${label.text}：${raw}`, label: label.text }] : [];
  });
  const [first] = days;
  const other = first && days.find(({ day, label }) => label !== first.label && apart(day, first.day) > usual);
  return first && other ? several('datePublished', first.said, other.said) : [];
}
