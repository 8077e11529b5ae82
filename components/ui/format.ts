import type { Language } from './i18n/words';

/** An instant as a local day and minute, `2024-01-31 09:05`; the same in both languages, so that rows align. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${formatDay(instant)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** An instant as a local ISO day. */
export function formatDay(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Bytes in the unit a person reads: `1.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`;
}

/** A share from 0 to 1 as a percentage that never rounds an incomplete body up to 100 %. */
export function formatShare(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}

export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN');
}

/** A field's value as one line; several issuing bodies are joined as the language does. */
export function formatValue(value: string | readonly string[], join: string): string {
  return typeof value === 'string' ? value : value.join(join);
}
