import { browser } from '#imports';
import { showLibrary } from '../openPage';

/** Opens the first-run page when the extension is installed; an update of it or of the browser opens nothing. */
export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    showLibrary('welcome').catch((error: unknown) => console.warn('[gongkai] no first-run page', error));
  });
}
