import { en } from './en';
import { zhCN } from './zh-CN';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export type Words = typeof zhCN;

/** The catalogue of each language; a wording missing from either fails to compile. */
export const catalogues: Record<Language, Words> = { 'zh-CN': zhCN, en };

/** The language to start with: Chinese for any Chinese browser, else English. `tag` is a BCP 47 tag. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}
