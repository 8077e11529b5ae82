import { isOrganisationName, splitIssuers } from '@/utils/identify/issuer';
import { readDay } from '../fields/day';
import { fold, tidy } from '../page';
import { type Finder, inferred } from './finder';

const arabicDay = '(?:19|20)\\d\\d\\s?(?:年|[-/.])\\s?\\d{1,2}\\s?(?:月|[-/.])\\s?\\d{1,2}\\s?日?';
const chineseDay =
  '[一二][〇零○oO0Ο一二三四五六七八九]{3}年[一二三四五六七八九十元正]{1,3}月[一二三四五六七八九十廿卅]{1,4}日';
const dayAtEnd = new RegExp(`^(.{0,80}?)[\\s(（]{0,6}(${arabicDay}|${chineseDay})[\\s)）]{0,4}$`);
const monthOnly = /^(?:19|20)\d\d\s?年\s?\d{1,2}\s?月$/;
const labelledBody = /^(?:发布人|发布单位|发布机构|采购人|招标人|发文机关|通告单位|公告单位)[:：]\s?(.{3,60})$/;
const labelledDay = /^(?:发布日期|发布时间|日期|时间|公告日期)[:：]\s?(.{6,30})$/;

export interface Signature {
  /** Names of the bodies that signed, as printed; '' when only the day stands there. The day is '' when only a month does. */
  readonly bodies: string;
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
    if (line.length > 40 && /[。；]/.test(line)) hasProse = true;
    if (line.length > 120) continue;
    const labelled = labelledDay.exec(line)?.[1];
    const match = labelled ? undefined : dayAtEnd.exec(line);
    const day = labelled ?? match?.[2];
    if (!day && hasProse && monthOnly.test(line)) {
      const above = bodiesAbove(lines, at);
      if (above !== '') return { bodies: above, day: '' };
    }
    if (!day || !readDay(day) || (!hasProse && at < lines.length - 6) || /印发$/.test(line)) continue;
    const before = tidy(match?.[1] ?? '');
    const bodies = before === '' ? bodiesAbove(lines, at) : bodiesIn(before);
    if (bodies !== '') return { bodies, day };
    if (before === '') alone = { bodies: '', day };
  }
  return alone;
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

/** The bodies that signed the text. */
export const signatureBodies: Finder = ({ lines, body }) => {
  const bodies = signatureOf(lines)?.bodies ?? '';
  const candidate = inferred('body', 'signature', bodies, body ?? undefined);
  return bodies === '' ? [] : [{ ...candidate, seenAs: bodies.split('、')[0] ?? bodies }];
};

/** The day under the signature. */
export const signatureDay: Finder = ({ lines, body }) => {
  const day = signatureOf(lines)?.day;
  return day ? [inferred('body', 'signature', day, body ?? undefined)] : [];
};
