import { gbkBytes } from './gbkBytes';

/** Bytes that stand for themselves in a form: `*-._`, digits and letters. */
const plain = /[*\-.0-9A-Z_a-z]/;

function sent(byte: number): string {
  const sign = String.fromCharCode(byte);
  if (plain.test(sign)) return sign;
  return byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What GBK does not have is sent as its number, as browsers do it. */
const inGbk = (text: string): string =>
  Array.from(text, (sign) => gbkBytes(sign) ?? [...new TextEncoder().encode(`&#${sign.codePointAt(0)};`)])
    .flat()
    .map(sent)
    .join('');

/** Is this one of the names of GB2312, GBK or GB18030? A form in GB18030 is sent as GBK, which every such server reads. */
const isChinese = (charset: string) => /^(?:gb|x-gbk|csgb|iso-ir-58|chinese)/i.test(charset.trim());

/**
 * The encoding in which a form's fields are sent, where it is not UTF-8: what the form accepts, else the page's own.
 * Other encodings than the Chinese ones do not occur on government sites and are sent as UTF-8.
 * Source: HTML standard, form submission, "picking an encoding for the form".
 */
export function formCharset(form: Element, page: string): 'gbk' | undefined {
  const accepted = form.getAttribute('accept-charset')?.trim().split(/\s+/)[0];
  return isChinese(accepted || page) ? 'gbk' : undefined;
}

/**
 * Fields as `application/x-www-form-urlencoded`, in GBK where that is the form's encoding, else in UTF-8.
 * Source: URL standard, section 5.2; a lone surrogate is sent as its number or as U+FFFD, never a throw.
 */
export function formText(fields: Readonly<Record<string, string>>, charset: string | undefined): string {
  if (charset !== 'gbk') return new URLSearchParams(fields).toString();
  return Object.entries(fields)
    .map(([name, value]) => `${inGbk(name)}=${inGbk(value)}`)
    .join('&');
}
