/** A day as texts print it, in Arabic or Chinese numerals; for patterns. */
export const arabicDay = '(?:19|20)\\d\\d\\s?(?:年|[-/.])\\s?\\d{1,2}\\s?(?:月|[-/.])\\s?\\d{1,2}\\s?日?';
export const chineseDay =
  '[一二][〇零○oO0Ο一二三四五六七八九]{3}年[一二三四五六七八九十元正]{1,3}月[一二三四五六七八九十廿卅]{1,4}日';

/** A line that is a day and nothing else, in brackets or not: it signs what stands above it. */
export const dayLine = new RegExp(`^[(（]?(?:${arabicDay}|${chineseDay})[)）]?$`);
