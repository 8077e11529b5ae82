import type { Self, Sender } from '@/utils/messaging/senderKind';

export const self: Self = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  pages: ['/popup.html', '/library.html'],
  workers: ['/background.js'],
};

const page = 'http://www.shazi.gov.cn/xxgk/t1.html';

/** Every kind of sender of issue 4 item 9 (reliability.md C5). */
export const senders = {
  content: { id: self.id, url: page, origin: 'http://www.shazi.gov.cn', frameId: 0, tab: { id: 7, url: page } },
  popup: { id: self.id, url: `${self.origin}/popup.html`, origin: self.origin },
  libraryTab: { id: self.id, url: `${self.origin}/library.html#/r/1`, origin: self.origin, frameId: 0, tab: { id: 8 } },
  worker: { id: self.id, url: `${self.origin}/background.js`, origin: self.origin },
  sandboxedFrame: { id: self.id, url: `${self.origin}/library.html`, origin: 'null', frameId: 3, tab: { id: 8 } },
  unlistedPage: { id: self.id, url: `${self.origin}/other.html`, origin: self.origin },
  lookAlikeOrigin: { id: self.id, url: 'https://abcdefghijklmnopabcdefghijklmnop/popup.html', origin: self.origin },
  subDomain: { id: self.id, url: `${self.origin}.evil.cn/popup.html`, origin: `${self.origin}.evil.cn` },
  lyingOrigin: { id: self.id, url: page, origin: 'http://evil.cn', frameId: 0, tab: { id: 7 } },
  file: { id: self.id, url: 'file:///C:/page.html', origin: 'file://', frameId: 0, tab: { id: 7 } },
  otherExtension: { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: `${self.origin}/popup.html`, origin: self.origin },
  noUrl: { id: self.id },
  nobody: {},
  contentInFrame: { id: self.id, url: page, origin: 'http://www.shazi.gov.cn', frameId: 4, tab: { id: 7 } },
  contentWithoutTab: { id: self.id, url: page, origin: 'http://www.shazi.gov.cn' },
} as const satisfies Record<string, Sender>;

export const id = '0123456789abcdefghjkmnpqrs';

const recognition = { kind: 'document', score: 0.9, signals: [] };
const measure = { keptCharacters: 2, visibleCharacters: 2, keptTables: 0, visibleTables: 0 };
export const extraction = {
  ...recognition,
  url: page,
  rule: { id: 'standard', version: 1 },
  fields: { title: { value: '报告', raw: '报告', origin: 'heading', finder: 'heading', inferred: false } },
  body: { text: '正文', html: '<p>正文</p>', markdown: '正文', completeness: 1, measure, finder: 'container:#zoom' },
  outline: [],
  attachments: [],
  items: [],
  next: null,
  totalPages: null,
  series: null,
  issues: [],
};
export const capture = { id, extraction, source: '<html></html>', readBy: 'tab' };
const state = { tabId: 7, url: page, recognition, reportId: null, changed: false };
const outcome = { reportId: id, outcome: 'captured' };
const sha256 = 'a'.repeat(64);

/** One good input and one good value of the answer for every command. */
export const examples = {
  pageRecognised: { input: { ...recognition, url: page }, value: null },
  saveCapture: { input: capture, value: outcome },
  saveChunk: { input: { id, n: 0, text: 'x' }, value: { sha256 } },
  sealCapture: { input: { id, sha256s: [sha256] }, value: outcome },
  ping: { input: {}, value: null },
  pageState: { input: { tabId: 7 }, value: state },
  captureTab: { input: { tabId: 7, id }, value: outcome },
  startJob: { input: { id, name: '栏目', source: 'list', urls: [page] }, value: { jobId: id } },
  chooseItems: { input: { jobId: id, itemIds: [id] }, value: null },
  controlJob: { input: { jobId: id, act: 'pause' }, value: null },
  moveItemFirst: { input: { itemId: id }, value: null },
  parsePage: { input: { html: '<p>', url: page }, value: extraction },
  parseFile: { input: { id, name: '报告.pdf', mediaType: 'application/pdf' }, value: { text: '正文' } },
  parseList: { input: { text: '<p>', url: page, page: null }, value: { items: [], next: null, totalPages: null } },
  readPage: { input: {}, value: extraction },
  capturePage: { input: { id }, value: outcome },
  highlight: { input: { anchor: { path: 'html', text: '标题' } }, value: { found: true } },
} as const;

/** A command in its envelope. */
export const send = (command: string, input: unknown) => ({ gongkai: 1, command, input });
