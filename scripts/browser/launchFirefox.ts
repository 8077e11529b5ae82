import { launch } from 'puppeteer-core';
import type { LaunchedBrowser, LaunchSettings } from './launchChromium';

/** The id in wxt.config.ts; the fixed UUID makes the address of the extension's pages known before they are opened. */
const geckoId = 'gongkai@gongkai.example';
const uuid = '6f3c9a52-1f0e-4f6b-9d5a-2b7a64c0e1aa';

/** Firefox (ESR and later) with the extension loaded through WebDriver BiDi. */
export async function launchFirefox(settings: LaunchSettings): Promise<LaunchedBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: settings.executablePath,
    headless: settings.headless,
    acceptInsecureCerts: true,
    userDataDir: settings.profile,
    // Without it moz-extension:// addresses cannot be opened from outside.
    args: ['--remote-allow-system-access', ...settings.args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      // The extension is loaded anew at each start; what it stored in a kept profile stays its own.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${settings.portalPort}`,
      'browser.download.folderList': 2,
      'browser.download.dir': settings.downloads,
      'browser.download.useDownloadDir': true,
      'intl.locale.requested': settings.language.replace('_', '-'),
    },
  });
  try {
    await browser.installExtension(settings.extension);
    return { browser, extensionId: geckoId, extensionOrigin: `moz-extension://${uuid}` };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
