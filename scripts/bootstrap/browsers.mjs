import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { firstLine, run } from './run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

const home = homedir();
const windowsRoots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const onWindows = (/** @type {string} */ tail) => windowsRoots.map((folder) => join(folder, tail));
const onMac = (/** @type {string} */ tail) => ['/Applications', join(home, 'Applications')].map((f) => join(f, tail));

/** Where each browser is looked for: an environment variable, names on the PATH, usual places. Order is preference. */
const known = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: [
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      ...onMac('Chromium.app/Contents/MacOS/Chromium'),
      ...onMac('Google Chrome.app/Contents/MacOS/Google Chrome'),
      ...onMac('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ...onWindows('Chromium/Application/chrome.exe'),
      ...onWindows('Google/Chrome/Application/chrome.exe'),
      ...onWindows('Microsoft/Edge/Application/msedge.exe'),
    ],
    packages: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
    remedy:
      'No Chromium, Chrome or Edge was found: install one (Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk; others: https://www.google.com/chrome/), or set CHROMIUM_PATH to its program file.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/snap/bin/firefox',
      ...onMac('Firefox.app/Contents/MacOS/firefox'),
      ...onWindows('Mozilla Firefox/firefox.exe'),
    ],
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    remedy:
      'No Firefox was found: install it (Debian: sudo apt-get install firefox-esr; others: https://www.mozilla.org/firefox/), or set FIREFOX_PATH to its program file.',
  },
};

const isProgram = (/** @type {string} */ path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: both mean "look on"
  }
};

/**
 * Path of an installed browser, or `undefined`. A variable that names no program is an error, not a hint to look on.
 * @param {BrowserKind} kind
 */
export function findBrowser(kind) {
  const { variable, names, places } = known[kind];
  const said = process.env[variable];
  if (said) {
    if (!isProgram(said)) throw new Error(`${variable} is ${said}, which is no program.`);
    return said;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isProgram);
}

/** How to run apt-get here: `[]` as root, `['sudo', '-n']` where sudo asks no password, `undefined` where we may not. */
function aptPrefix() {
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return firstLine('sudo', ['-n', 'echo', 'yes']) === 'yes' ? ['sudo', '-n'] : undefined;
}

/**
 * Installs Debian packages where that is allowed without a question; false where it is not or it failed.
 * @param {readonly string[]} packages
 */
export async function aptInstall(packages) {
  const prefix = aptPrefix();
  if (!prefix) return false;
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const apt = async (/** @type {string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', '-q', ...args];
    return run(command, rest, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update'); // a mirror that answers in part is no reason to give up
  return (await apt('install', '-y', '--no-install-recommends', ...packages)) === 0;
}

/** Without a Chinese font the browser draws boxes; `undefined` where fontconfig is not used. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return firstLine('fc-list', [':lang=zh', 'family']) !== undefined;
}

/**
 * The path of a browser, installed on the way where that may be done without a question.
 * Throws one sentence with the remedy where there is none.
 * @param {BrowserKind} kind
 * @returns {Promise<string>}
 */
export async function ensureBrowser(kind) {
  const { packages, remedy } = known[kind];
  const found = findBrowser(kind);
  if (!found) await aptInstall(packages);
  else if (kind === 'chromium' && !hasChineseFont() && !(await aptInstall(['fonts-noto-cjk']))) {
    console.warn('No Chinese font was found: texts may show as boxes (Debian: sudo apt-get install fonts-noto-cjk).');
  }
  const path = found ?? findBrowser(kind);
  if (!path) throw new Error(remedy);
  return path;
}
