/**
 * The wording of official texts (公文用语, GB/T 9704 and the habits behind it): whom it is addressed to, the formulas that
 * announce and close it, articles of a rule, the headings of a guide, a tender or a statistics release. News of an event
 * has none of it: on 67 saved pages of other kinds the formulas stood on none that a public body keeps.
 */
export interface OfficialWording {
  /** Takes one run of the page's text; `isRow` for one in a table's cell. */
  readonly take: (text: string, isRow: boolean) => void;
  /** Formulas of an official text, each once. */
  readonly formulas: () => readonly string[];
  /** What it is made of: a guide's headings, a tender's, questions with answers, rows with numbers. Weaker than a formula. */
  readonly makeup: () => readonly string[];
  /** More numbered tables than a text has: the parts of a record (a company's). */
  readonly isRecord: () => boolean;
}

const announced =
  /(?:答复|回复|批复|通报|公告|公示|通知|通告|函复|公布|说明|决定|规定|意见|预告|全文)如下|特此(?:公告|通告|通知|公示|函告|函复|通报|说明|批复|更正|预告)|(?:印发|转发|下发|发)给你们|收悉|予以(?:公告|公布|公示|通告)|经研究/;
/** 现将…公布, 现面向…招聘: the two ends of one sentence. */
const now = /现(?:将|就|面向|予以|对)/;
const made = /公布|公示|通告|公告|通知|印发|公开招聘/;
const inForce = /本[\u4e00-\u9fff]{1,4}[自从](?:\d{4}年|公布|发布|印发|颁布|下发|即日)/;
const article = /^[\s\u3000]{0,9}第[一二三四五六七八九十百\d]{1,5}条[\s\u3000]/;
const addressee =
  /^[\s\u3000]{0,9}(?:各[^：:]{2,120}|[^：:]{2,40}(?:人民政府|委员|代表|委员会|公司|办事处|局|厅))[：:]\s{0,4}$/;

const guide =
  /^[\s\u3000]{0,9}(?:[一二三四五六七八九十\d]{1,3}[、.．])?[（(]?(?:办理|受理|申请|申报|审批|服务)(?:条件|材料|时限|地点|流程|程序|依据|对象|时间|方式)|^[\s\u3000]{0,9}(?:[一二三四五六七八九十\d]{1,3}[、.．])?(?:法定|承诺)(?:办结)?时限|^[\s\u3000]{0,9}(?:[一二三四五六七八九十\d]{1,3}[、.．])?收费(?:标准|依据)/;
const tender =
  /^[\s\u3000]{0,9}(?:[一二三四五六七八九十\d]{1,3}[、.．]\s?)?(?:采购人|招标人|供应商|中标人|成交人|中标单位|成交单位|采购代理机构|招标代理机构|项目编号|预算金额|合同编号|合同金额|采购方式|招标条件|成交金额|中标金额)/;
const duty =
  /^[\s\u3000]{0,9}(?:[一二三四五六七八九十\d（(]{1,4}[、.．）)])?(?:贯彻执行|贯彻落实|主要职责|内设机构|办公地址|办公电话|办公时间|机构职能)/;
const question = /^[\s\u3000]{0,9}(?:问|答)[：:]/;
const compared = /同比|环比|比上年|比上月|比去年/g;

/** Tables of numbered rows in one text. */
const mostTables = 6;

export function officialWording(): OfficialWording {
  const formulas = new Map<string, number>();
  const parts = new Map<string, Set<string>>();
  let numbered = 0;
  let articles = 0;
  let comparisons = 0;
  let isAddressed = false;
  const add = (name: string, word: string) =>
    parts.set(name, (parts.get(name) ?? new Set()).add(word.trim().slice(-6)));
  const count = (name: string) => formulas.set(name, (formulas.get(name) ?? 0) + 1);

  function take(text: string, isRow: boolean) {
    const length = text.length;
    if (isRow && length <= 6 && text.trim() === '序号') numbered += 1;
    const start = text.slice(0, 160);
    if (isAddressed && length >= 25) count('addressee');
    if (length >= 2) isAddressed = length <= 140 && addressee.test(start);
    if (article.test(start)) articles += 1;
    for (const [name, headings] of [
      ['guide', guide],
      ['tender', tender],
      ['duties', duty],
      ['answers', question],
    ] as const) {
      const heading = headings.exec(start)?.[0];
      if (heading) add(name, heading);
    }
    if (length < 8) return;
    // The beginning of a text among a search's results is cut off: …
    if (/(?:\.\.\.|…)\s{0,4}$/.test(text.slice(-8))) return;
    const said = `${text.slice(0, 1500)}${text.slice(1500).slice(-500)}`;
    const formula = announced.exec(said)?.[0] ?? nowMade(said) ?? inForce.exec(said)?.[0];
    if (formula) count(formula.slice(0, 12));
    comparisons += Array.from(said.matchAll(compared)).length;
  }

  return {
    take,
    isRecord: () => numbered > mostTables,
    // The same formula again and again stands in the rows of a list.
    formulas: () => [
      ...Array.from(formulas).flatMap(([name, times]) => (times <= 3 ? [name] : [])),
      ...(articles >= 3 ? ['第…条'] : []),
    ],
    makeup: () => [
      ...(numbered > 0 && numbered <= mostTables ? ['rows'] : []),
      ...Array.from(parts).flatMap(([name, words]) => (words.size >= 2 ? [name] : [])),
      ...(comparisons >= 4 ? ['comparisons'] : []),
    ],
  };
}

function nowMade(text: string): string | undefined {
  const at = text.search(now);
  if (at < 0) return undefined;
  const sentence = text.slice(at, at + 100).split(/[。；]/, 1)[0] ?? '';
  return made.exec(sentence)?.[0] && `现将…${made.exec(sentence)?.[0]}`;
}
