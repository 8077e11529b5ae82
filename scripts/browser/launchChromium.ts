import { type Browser, launch } from 'puppeteer-core';

export interface LaunchSettings {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Loopback port of the sample portal. */
  readonly portalPort: number;
  readonly downloads: string;
  readonly profile: string;
  readonly headless: boolean;
  /** Language of the browser's own interface, e.g. `zh_CN` or `en`; Debian needs chromium-l10n for any but English. */
  readonly language: string;
  readonly args: readonly string[];
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
}

/** Hosts of the sample portal go to its port; no other name exists, so nothing can leave the machine. */
const resolverRules = (port: number) =>
  ['*.gov.cn', '*.example'].map((host) => `MAP ${host} 127.0.0.1:${port}`).join(',') +
  ',MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1';

/**
 * Chromium, Chrome or Edge with the extension loaded through CDP (`Extensions.loadUnpacked`), which branded builds
 * still allow; `--load-extension` they do not.
 */
export async function launchChromium(settings: LaunchSettings): Promise<LaunchedBrowser> {
  const browser = await launch({
    executablePath: settings.executablePath,
    headless: settings.headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    // One step of a bench over 100,000 reports may take minutes; tests have time limits of their own.
    protocolTimeout: 3_600_000,
    userDataDir: settings.profile,
    downloadBehavior: { policy: 'allow', downloadPath: settings.downloads },
    env: { ...process.env, LANGUAGE: settings.language },
    defaultViewport: settings.headless ? { width: 1280, height: 900 } : null,
    args: [
      // Chromium refuses to run as root with its sandbox; containers and CI run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
      `--host-resolver-rules=${resolverRules(settings.portalPort)}`,
      ...settings.args,
    ],
  });
  try {
    const extensionId = await browser.installExtension(settings.extension);
    return { browser, extensionId, extensionOrigin: `chrome-extension://${extensionId}` };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
