export interface DocumentNumber {
  /** As the page prints it, for citing: NFKC, no blanks, year in 〔〕. */
  readonly text: string;
  /** For comparing: as `text`, the serial of the usual form without 第 and leading zeros. */
  readonly key: string;
  /** `number`: 机关代字〔year〕n号. `order`: 令, 公告, 通告. `other`: of another make, kept. */
  readonly scheme: 'number' | 'order' | 'other';
  /** 机关代字, e.g. 国办发. */
  readonly agency?: string;
  readonly year?: number;
  readonly serial?: number;
}

const yearInBrackets = /[〔﹝[【(〈《]((?:19|20)\d\d)年?[〕﹞\]】)〉》]/g;
const usual = /^([\u4e00-\u9fff]{1,20})〔((?:19|20)\d\d)〕第?(\d{1,6})号$/;
/** The serial of a body with branches: 西环罚〔2025〕7-03号. */
const branched = /^([\u4e00-\u9fff]{1,20})〔((?:19|20)\d\d)〕第?(\d{1,4}-\d{1,4})号$/;
const order = /^[\u4e00-\u9fff、]{0,30}(?:令|公告|通告)(?:〔?((?:19|20)\d\d)〕?年?)?第?(\d{1,5})号$/;
const bareOrder = /^第(\d{1,5})号令?$/;

const fold = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(yearInBrackets, '〔$1〕');

/**
 * A 发文字号 in its parts (GB/T 9704-2012: 机关代字, year in 〔〕, serial without 第 and without leading zeros, which many
 * pages print all the same: 交罚〔2018〕0418号). Other makes (…〔1992〕字第36号) are kept as they are. Undefined when the text holds no digit and no 号, so that a
 * body's name in the cell (seen on a vendor's prototype) is not taken for a number.
 */
export function readDocumentNumber(raw: string): DocumentNumber | undefined {
  const text = fold(raw);
  const parts = usual.exec(text);
  if (parts?.[1] && parts[2] && parts[3]) {
    const serial = Number(parts[3]);
    const [, agency, year] = parts;
    return { text, key: `${agency}〔${year}〕${serial}号`, scheme: 'number', agency, year: Number(year), serial };
  }
  const [, office, of, serial] = branched.exec(text) ?? [];
  if (office && of && serial)
    return { text, key: `${office}〔${of}〕${serial}号`, scheme: 'number', agency: office, year: Number(of) };
  const decree = order.exec(text);
  if (decree?.[2])
    return {
      text,
      key: text,
      scheme: 'order',
      serial: Number(decree[2]),
      ...(decree[1] === undefined ? {} : { year: Number(decree[1]) }),
    };
  const bare = bareOrder.exec(text);
  if (bare?.[1]) return { text, key: text, scheme: 'order', serial: Number(bare[1]) };
  if (!/\d/.test(text) && !/[〇○零一二三四五六七八九十百]号/.test(text)) return undefined;
  return { text, key: text, scheme: 'other' };
}

/**
 * The number a line of the official text states as the document's own: the line is the number and nothing else (save
 * 签发人 beside it). A number inside a sentence (根据国发〔2015〕5号) is a citation and gives undefined.
 */
export function documentNumberOfLine(line: string): DocumentNumber | undefined {
  if (line.length > 120) return undefined;
  const own = line
    .normalize('NFKC')
    .replace(/签\s{0,8}发\s{0,8}人\s{0,8}:[\s\S]*$/, '')
    .trimEnd()
    .replace(/^\s*\((.*)\)\s*$/, '$1')
    // How an answer to a proposal is classed stands beside its number: (A类)　定农函〔2024〕129号.
    .replace(/^\s*\([A-D]类?\)\s*/, '');
  const number = readDocumentNumber(own);
  if (number?.scheme === 'number')
    return /^(?:按照|根据|依据|依照|遵照|见|附|参照)|关于|(?:决定|告知|通知|意见)书/.test(number.text)
      ? undefined
      : number;
  return number?.scheme === 'order' ? number : undefined;
}

const cited = /([\u4e00-\u9fff]{1,20})[〔﹝[【(〈]((?:19|20)\d\d)年?[〕﹞\]】)〉]第?(\d{1,6})号/g;
const leadIn =
  /^(?:.{0,18}(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|关于|的通知|以及)|和|与|及|或|见)(?=[\u4e00-\u9fff]{2})/;

/** Document numbers cited in running text, in order, each once, in their one form. Lead-ins (根据, 按照) are stripped. */
export function citedDocumentNumbers(text: string): string[] {
  const found = new Set<string>();
  for (const match of text
    .normalize('NFKC')
    .replace(/[ \t\u3000]/g, '')
    .matchAll(cited)) {
    const agency = (match[1] ?? '').replace(leadIn, '');
    found.add(`${agency}〔${match[2]}〕${Number(match[3])}号`);
  }
  return [...found];
}
