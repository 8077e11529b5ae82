import { browser, storage } from '#imports';

/** What a researcher set. Absent values follow the browser. */
export interface Settings {
  readonly language?: 'zh-CN' | 'en';
  readonly theme?: 'light' | 'dark';
  /** Absent: backups are downloaded by hand. */
  readonly downloads?: 'when-due';
}

const item = storage.defineItem<Settings>('local:settings', { fallback: {} });

/** The settings as they stand. */
export const readSettings = (): Promise<Settings> => item.getValue();

/** Changes some settings; `undefined` goes back to following the browser. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await item.getValue()), ...change });
}

/** Calls back when another page of ours changes the settings. */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) =>
  item.watch((settings) => changed(settings ?? {}));

/** The language of the browser's own surface, e.g. `zh-CN`. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();
