import { isOrganCode, isUnifiedCode } from './organCode';

export interface IndexNumber {
  /** NFKC, no blanks, upper case. The page's own form is the field's `raw`. */
  readonly text: string;
  readonly scheme: 'org' | 'unified' | 'region10' | 'class' | 'other';
  /** Nine characters without hyphen. */
  readonly organCode?: string;
  /** Eighteen characters. */
  readonly unifiedCode?: string;
  /** Six-digit division code carried by the number. */
  readonly regionCode?: string;
  readonly year?: number;
  readonly month?: number;
  readonly serial?: string;
  /** Whether the check character is right; absent where the scheme has none. */
  readonly valid?: boolean;
}

const tail = (least: number) =>
  `-?[/_-](?<year>(?:19|20)\\d\\d)(?:(?<month>0[1-9]|1[0-2])-|-?)(?<serial>\\d{${least},12})$`;
// A code of eighteen characters is known by itself, however short the serial behind it.
const unified = new RegExp(`^(?<code>[\\dA-HJ-NP-RTUWXY]{2}\\d{6}[\\dA-HJ-NP-RTUWXY]{10})${tail(1)}`);
/** The same with a character lost: registered by the offices of 机构编制 (first character 1, GB 32100-2015 table 1). */
const cutUnified = new RegExp(`^(?<cut>1[1-39]\\d{6}[\\dA-HJ-NP-RTUWXY]{9})${tail(1)}`);
const organ = new RegExp(`^(?<code>[\\dA-Z]{8}-?[\\dX])${tail(3)}`);
const region10 = /^(?<region>\d{6})\d{4}\/(?<year>(?:19|20)\d\d)-(?<serial>\d{3,7})$/;
const byClass = /^(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<serial>\d{3,7})$/;

const schemes = [
  ['unified', unified],
  ['unified', cutUnified],
  ['organ', organ],
  ['region10', region10],
  ['class', byClass],
] as const;

/** Full-width digits, dashes of all kinds and blanks of all kinds brought to one form. */
function fold(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(/[‐‑‒–—―−－]/g, '-')
    .toUpperCase();
}

/**
 * The parts of an 索引号. Schemes: 《政府信息公开目录系统实施指引（试行）》 (organisation code / year - serial), the same
 * with the unified code, Shaanxi's ten-digit form, and classes of ministries. A number of another make is kept as
 * `other`. Undefined when nothing is left of the text.
 */
export function readIndexNumber(raw: string): IndexNumber | undefined {
  const text = fold(raw);
  if (!/[\dA-Z]/.test(text)) return undefined;
  for (const [scheme, pattern] of schemes) {
    const parts = pattern.exec(text)?.groups;
    if (!parts) continue;
    const { code = '', cut, region, year, month, serial } = parts;
    return {
      text,
      scheme: scheme === 'organ' ? 'org' : scheme,
      ...(cut === undefined ? {} : { valid: false }),
      ...(scheme === 'unified' && cut === undefined
        ? { unifiedCode: code, organCode: code.slice(8, 17), regionCode: code.slice(2, 8), valid: isUnifiedCode(code) }
        : {}),
      ...(scheme === 'organ' ? { organCode: code.replace('-', ''), valid: isOrganCode(code.replace('-', '')) } : {}),
      ...(region === undefined ? {} : { regionCode: region }),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(serial === undefined ? {} : { serial }),
    };
  }
  return { text, scheme: 'other' };
}
