import { createContext, useContext } from 'react';
import { catalogues, type Language, type Words } from './i18n/words';

export const LanguageContext = createContext<Language>('zh-CN');

/** The language the researcher reads in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Every wording in the researcher's language. */
export function useWords(): Words {
  return catalogues[useLanguage()];
}
