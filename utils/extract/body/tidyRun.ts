const blanks = /[\t\n\f\r \u00a0\u2000-\u200a\u3000]+/g;
const invisible = /[\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]/g;
const cjk = /[\u2e80-\u9fff\uff00-\uffef]/;

/**
 * One text node as a reader sees it: runs of blanks become one space, zero-width characters go, and a line break of the
 * source between two Chinese characters is no space at all (CSS Text 3 §4.1.3).
 */
export function tidyRun(data: string): string {
  return data.replace(invisible, '').replace(blanks, (run, at: number, whole: string) => {
    if (!/[\n\r]/.test(run)) return ' ';
    const before = whole[at - 1];
    const after = whole[at + run.length];
    return before && after && cjk.test(before) && cjk.test(after) ? '' : ' ';
  });
}
