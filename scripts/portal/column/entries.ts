/** What is special about one document of the large column. */
export type Trait =
  | 'plain'
  /** Answers 500 twice, then well. */
  | 'flaky'
  /** 404: the list still links a page that is gone. */
  | 'gone'
  /** 301 to another address on the same host, where the document stands. */
  | 'moved'
  /** The document before it once more, under another address: same index number, same text. */
  | 'duplicate'
  /** The text is put in by script; a fetched page has an empty article. */
  | 'script'
  /** A page that wants a puzzle solved instead of the document. */
  | 'captcha'
  /** GBK, declared by the page alone. */
  | 'gbk'
  /** Takes two seconds. */
  | 'slow'
  /** Has a PDF attached. */
  | 'attachment';

export interface ColumnEntry {
  /** 1 is the newest. */
  readonly number: number;
  readonly trait: Trait;
  readonly title: string;
  readonly date: string;
  readonly indexNumber: string;
  /** Path on the host. */
  readonly path: string;
}

export const columnHost = 'www.daling.gov.cn';
export const pageCount = 40;
export const pageSize = 15;
export const columnUrl = `http://${columnHost}/zwgk/fdzdgknr/fzzf/index.html`;

const subjects = [
  '法治政府建设情况的报告',
  '政府信息公开工作年度报告',
  '行政执法统计年报',
  '普法依法治理工作总结',
] as const;

/** First match wins; the numbers are chosen so that all traits are met and most documents are plain. */
const traits: readonly (readonly [Trait, number, number])[] = [
  ['captcha', 200, 152],
  ['flaky', 50, 7],
  ['gone', 60, 11],
  ['moved', 60, 23],
  ['duplicate', 75, 31],
  ['script', 80, 41],
  ['gbk', 40, 13],
  ['slow', 60, 17],
  ['attachment', 10, 5],
];

const traitOf = (number: number): Trait => traits.find(([, every, rest]) => number % every === rest)?.[0] ?? 'plain';

const townOf = (number: number) =>
  `大岭${'东西南北中上下前后左'[number % 10]}${'河山湖桥田'[Math.floor(number / 10) % 5]}镇`;

/** The 600 documents of the column, newest first. The same on every call. */
export const columnEntries: readonly ColumnEntry[] = Array.from({ length: pageCount * pageSize }, (_, at) => {
  const number = at + 1;
  const trait = traitOf(number);
  const told = trait === 'duplicate' ? number - 1 : number;
  const year = 2023 - Math.floor(told / 60);
  const day = `${year + 1}-${String(1 + (told % 3)).padStart(2, '0')}-${String(1 + (told % 27)).padStart(2, '0')}`;
  return {
    number,
    trait,
    title: `${townOf(told)}人民政府${year}年${subjects[told % subjects.length]}`,
    date: day,
    indexNumber: `11509999${'00700001X'}A/${year + 1}-${String(told).padStart(5, '0')}`,
    path: `/zwgk/fdzdgknr/fzzf/${day.slice(0, 7).replace('-', '')}/t${day.replaceAll('-', '')}_${700_000 + number}.html`,
  };
});
