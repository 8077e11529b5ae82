import { isOrganisationName, readIssuer, splitIssuers } from '@/utils/identify/issuer';
import { readDay } from '../fields/day';
import { fold, tidy } from '../page';
import { arabicDay, chineseDay } from './dayLine';
import { type Finder, inferred, type Reading } from './finder';
import { startOf } from './placeOf';
import { type Run, runsOf } from './runs';
import { signingPlace } from './signingPlace';

const dayAtEnd = new RegExp(`^(.{0,80}?)[\\s(（]{0,6}(${arabicDay}|${chineseDay})[\\s)）]{0,4}$`);
const monthOnly = /^(?:19|20)\d\d\s?年\s?\d{1,2}\s?月$/;
const labelledBody = /^(?:发布人|发布单位|发布机构|采购人|招标人|发文机关|通告单位|公告单位)[:：]\s?(.{3,60})$/;
const labelledDay = /^(?:发布日期|发布时间|日期|时间|公告日期)[:：]\s?(.{6,30})$/;

export interface Signature {
  /** Names of the bodies that signed, as printed; '' when only the day stands there. */
  readonly bodies: string;
  /** As printed, 30 February too; '' when only a month stands there. */
  readonly day: string;
}

/**
 * 署名 and 成文日期 at the foot of the official text (GB/T 9704-2012 7.3.5). A day stands alone on its line or behind a
 * body's name, after some prose. A day with a body above it is surer than one alone; the first such is the covering
 * notice's own when a plan is attached to it; without a body the last day counts.
 */
export function signatureOf(lines: readonly string[]): Signature | undefined {
  let alone: Signature | undefined;
  let hasProse = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = tidy(lines[at] ?? '');
    // A row of three cells and more is a table's, and signs nothing.
    if ((lines[at] ?? '').split('\t').length > 2) continue;
    if (line.length > 40 && /[。；]/.test(line)) hasProse = true;
    if (line.length > 120) continue;
    const labelled = labelledDay.exec(line)?.[1];
    const match = labelled ? undefined : dayAtEnd.exec(line);
    const day = labelled ?? match?.[2];
    if (!day && hasProse && monthOnly.test(line)) {
      const above = bodiesAbove(lines, at);
      if (above !== '') return { bodies: above, day: '' };
    }
    const isReal = day !== undefined && readDay(day) !== undefined;
    if (!day || (labelled && !isReal) || /印发$/.test(line)) continue;
    const before = tidy(match?.[1] ?? '');
    const bodies = before === '' ? bodiesAbove(lines, at) : bodiesIn(before);
    if (!hasProse && at < lines.length - 6 && !(bodies !== '' && before === '' && closesLetter(lines, at))) continue;
    if (bodies !== '') return { bodies, day };
    if (before === '' && isReal) alone = { bodies: '', day };
  }
  return signedAtHead(lines) ?? alone ?? unsigned(lines);
}

/** A statistics bureau signs above its text: its name and the day on the first lines, alone, and prose below them. */
function signedAtHead(lines: readonly string[]): Signature | undefined {
  const head = lines.map(tidy).filter((line) => line !== '');
  const at = head.slice(0, 4).findIndex((line) => dayAtEnd.test(line) && line.length <= 60);
  const [, before = '', day = ''] = dayAtEnd.exec(head[at] ?? '') ?? [];
  if (at < 0 || readDay(day) === undefined || head.length < at + 3) return undefined;
  const bodies = tidy(before) === '' ? bodiesAbove(head, at) : bodiesIn(tidy(before));
  return bodies === '' ? undefined : { bodies, day };
}

/** Do the names above this day stand behind the sentence of a short covering letter (现将…印发给你们，请遵照执行。)? */
function closesLetter(lines: readonly string[], at: number): boolean {
  const above = lines
    .slice(Math.max(0, at - 5), at)
    .map(tidy)
    .findLast((line) => bodiesIn(line) === '');
  return above !== undefined && /(?:执行|实施|落实|办理|施行|遵守|转发|通知|通告|公告)[。！]$/.test(above);
}

/** A body's name alone on the last line, in brackets or not, without a day: （临江县统计局）. */
function unsigned(lines: readonly string[]): Signature | undefined {
  const [before = '', line = ''] = lines.filter((one) => one.trim() !== '').slice(-2);
  const last = fold(line).replace(/^\((.*)\)$/, '$1');
  const kind = lines.length > 2 ? readIssuer(last)?.kind : undefined;
  // A school's or hospital's name signs behind a sentence; among others it may be an item of the text.
  const isItem = kind === 'institution' && (!/[。！]$/.test(tidy(before)) || /公司|集团|[队站所]$/.test(last));
  return kind && !isItem ? { bodies: last, day: '' } : undefined;
}

/** Up to five lines above the day that are names of bodies and nothing else, in their printed order. */
function bodiesAbove(lines: readonly string[], at: number): string {
  const found: string[] = [];
  for (let above = at - 1; above >= 0 && found.length < 5; above -= 1) {
    const line = tidy(lines[above] ?? '');
    if (line === '' || /^[（(].{0,6}(?:公章|盖章|印章|章)[）)]$/.test(line)) continue;
    const names = bodiesIn(labelledBody.exec(line)?.[1] ?? line);
    if (names === '') break;
    found.unshift(names);
  }
  return found.join('、');
}

function bodiesIn(text: string): string {
  const plain = text
    .replace(/[（(](?:公章|盖章|印章|章)[）)]/g, '')
    .replace(/^(?:特此(?:公告|通知|公示|函告)[。！]?)/, '');
  if (plain.length > 90) return '';
  const names = splitIssuers(plain);
  return names.length > 0 && names.every((name) => isOrganisationName(fold(name))) ? names.join('、') : '';
}

/** A day in the line below a regulation's title that tells when it was made public (…2022年9月20日…令第19号公布). */
const madePublic = new RegExp(`(${arabicDay}|${chineseDay})(?=[^年]{0,40}(?:令第|公布|发布))`, 'g');

/** The day on which a regulation was made public, in brackets at the head of its text (《规章制定程序条例》). */
export const promulgationDay: Finder = ({ lines, body }) => {
  const line = lines
    .slice(0, 8)
    .map(tidy)
    .find((text) => /^[(（].{10,300}[)）]$/.test(text) && /公布|发布/.test(text));
  const day = Array.from((line ?? '').matchAll(madePublic), (match) => match[1] ?? '').at(-1);
  return day && readDay(day) ? [inferred('body', 'promulgation', day, body ?? undefined)] : [];
};

/** The bodies that signed the text. */
export const signatureBodies: Finder = (reading) => {
  const { bodies, day } = signatureIn(reading) ?? { bodies: '', day: '' };
  if (bodies === '') return [];
  const names = bodies.split('、');
  const place = signingPlace(reading, names, day);
  const candidate = inferred('body', 'signature', bodies, place.names);
  return [{ ...candidate, seenAs: names[0] ?? bodies, ...(place.printed ? { printed: place.printed } : {}) }];
};

/** The signature in the text, or in its element right above the first line that was taken for text. */
function signatureIn({ page, lines, body }: Reading): Signature | undefined {
  const runs = body ? runsOf(page.document) : [];
  const first = startOf(runs, body, lines[0] ?? '');
  const isOwn = ({ block, hidden, linked }: Run) => body?.contains(block) === true && !hidden && !linked;
  const above = runs.slice(Math.max(0, first - 3), Math.max(0, first)).filter(isOwn);
  const isSigned = above.some(({ text }) => /年.{1,4}月.{1,4}日$/.test(fold(text)));
  const own = signatureOf(lines);
  return own?.bodies || !isSigned ? own : (signedAtHead([...above.map(({ text }) => text), ...lines]) ?? own);
}

/** The day under the signature. One that the calendar lacks is told, not passed over. */
export const signatureDay: Finder = (reading) => {
  const { bodies, day } = signatureIn(reading) ?? { bodies: '', day: '' };
  if (day === '') return [];
  const place = signingPlace(reading, bodies === '' ? [] : bodies.split('、'), day);
  return [{ ...inferred('body', 'signature', day, place.day), isStated: readDay(day) === undefined }];
};
