/** Numbers from a seed: the same texts in every run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const known =
  '法治政府 建设 推进 依法行政 行政执法 规范性文件 工作 情况 报告 年度 加强 落实 责任 领导 制度 监督 审查 公开 政府信息 服务 群众 矛盾纠纷 化解 宣传 培训 学习贯彻 习近平 思想 改革 审批 优化 营商环境 重大 决策 程序 机制 全面 深化 不断 完善 提升 能力 水平 存在 问题 不足 下一步 打算'.split(
    ' ',
  );

/** Words as a language has them: few common, very many rare (Zipf), two to four characters, out of 4,000 signs. */
function vocabulary(next: () => number, size: number): readonly string[] {
  const sign = () => String.fromCharCode(0x4e00 + Math.floor(next() ** 2 * 4000));
  const made = Array.from({ length: size }, () => Array.from({ length: 2 + Math.floor(next() * 2.4) }, sign).join(''));
  return [...known, ...made];
}

/** A maker of texts of about so many characters, in paragraphs, with full stops. */
export function textMaker(seed: number): (characters: number) => string {
  const next = numbers(seed);
  const words = vocabulary(next, 30_000);
  const pick = () => words[Math.floor(words.length ** next()) - 1] ?? '的';
  return (characters) => {
    const parts: string[] = [];
    for (let length = 0; length < characters; ) {
      const word = next() < 0.3 ? '的' : pick();
      parts.push(word);
      length += word.length;
      if (next() < 0.06) parts.push(next() < 0.25 ? '。\n' : '，');
    }
    return parts.join('');
  };
}
