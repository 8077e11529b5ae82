import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { frameStyleHash } from './components/review/frameStyle';

/** Strict: only our own files run; nothing is fetched but what the researcher asks for (see docs/privacy.md). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${frameStyleHash}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The wall the browser itself holds at every redirect: nothing but portals is ever fetched, no private address.
  "connect-src 'self' http://*.gov.cn:* https://*.gov.cn:*",
  "worker-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mapFolder = resolve('node_modules/pdfjs-dist/cmaps');
const characterMaps = (): string[] =>
  readdirSync(mapFolder).filter((name) => /^(?:GB|UniGB|Adobe-GB1|Identity)/.test(name));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  hooks: {
    // Maps of Chinese fonts for pdf.js, from its package: without them older government PDFs read as empty.
    'build:publicAssets': (_, files) => {
      files.push(
        ...characterMaps().map((name) => ({ absoluteSrc: resolve(mapFolder, name), relativeDest: `cmaps/${name}` })),
      );
    },
  },
  zip: { excludeSources: ['docs/screens/**', 'tests/**', 'out/**'] },
  manifest: ({ browser }) => ({
    default_locale: 'zh_CN',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    minimum_chrome_version: '116',
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/document-${size}.png`])),
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      // Keeps our own requests on the sites asked for, redirects included; this form of it has no warning at installing.
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'chrome' ? ['sidePanel', 'offscreen'] : []),
    ],
    action: {
      default_title: '__MSG_iconNone__',
      default_icon: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/none-${size}.png`])),
    },
    host_permissions: ['*://*.gov.cn/*'],
    content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['recognise.js'] }],
    optional_host_permissions: ['*://*/*'],
    // Asked for when the researcher wants backups among the downloads.
    optional_permissions: ['downloads'],
    commands: {
      // Shown and changed on the browser's own page; the library tells which keys are really assigned.
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      // Neither P nor R: Chromium has uses of its own for them, and then gives the command no key at all (tried).
      'open-panel': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandPanel__' },
      'capture-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandCapture__',
      },
    },
    // No page and no other extension may speak to us; Firefox has nothing of the kind.
    ...(browser === 'chrome' ? { externally_connectable: { ids: [], matches: [] } } : {}),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gongkai@gongkai.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
