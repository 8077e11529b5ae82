import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import type { Language } from './i18n/words';

/** The field's name in the researcher's language, from the one table of fields. */
export function fieldLabel(name: FieldName, language: Language): string {
  const definition = fieldDefinition(name);
  return language === 'en' ? definition.en : definition.zh;
}

/** What the field means, one sentence. */
export function fieldHelp(name: FieldName, language: Language): string {
  const definition = fieldDefinition(name).definition;
  return language === 'en' ? definition.en : definition.zh;
}
