import type { Fault, FaultCode } from '@/utils/report/faults';

/** Thrown inside a write to take the whole transaction back and hand the fault to the caller. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
    this.name = 'Refusal';
  }
}

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  readonly cause?: unknown;
  readonly failures?: unknown;
}

const chain = (error: unknown, depth = 0): ErrorLike[] => {
  if (typeof error !== 'object' || error === null || depth > 6) return [];
  const like: ErrorLike = error;
  const failures: readonly unknown[] = Array.isArray(like.failures) ? like.failures.slice(0, 3) : [];
  return [like, ...[like.inner, like.cause, ...failures].flatMap((inner) => chain(inner, depth + 1))];
};

/** Word patterns (all of one line must be met) of Chromium 156 (LevelDB and SQLite back ends) and Firefox ESR 153; reliability.md findings 1 and 3. */
const patterns: readonly (readonly [FaultCode, ...RegExp[]])[] = [
  ['storage-full', /quota|no space|disk (?:is )?full|failed to write blobs|NS_ERROR_DOM_INDEXEDDB_QUOTA/i],
  ['storage-full', /ioerror: /i, /write|append|sync/i],
  ['storage-private', /did not allow mutations|private browsing/i],
  ['storage-newer', /VersionError/],
  ['storage-blocked', /BlockedError/],
  ['storage-timeout', /TimeoutError/],
  [
    'storage-damaged',
    /corrupt|malformed|failed to read|missing files|internal error|backing store|NotReadableError|IOError|NotFoundError/i,
  ],
  ['storage-damaged', /object store/i, / not found/i],
  // An abort without a reason, and a database that the browser has closed in the meantime: what Chromium's LevelDB gives
  // when its disk fails (26 of 27 full disks; the 27th had closed it before). Nothing was stored.
  [
    'storage-failed',
    /^AbortError|DatabaseClosedError|connection is clos|connection was clos|Indexed Database server lost/i,
  ],
  // All that Chromium's SQLite says of a row of which a page was destroyed.
  ['storage-damaged', /^UnknownError/],
];

/**
 * The fault behind an error of the store, by what lies innermost: an abort says only that, its `inner` says why.
 * Anything else is `unexpected`, with the error's words for a bug report.
 */
export function classifyFault(error: unknown): Fault {
  if (error instanceof Refusal) return error.fault;
  const errors = chain(error);
  const words = errors.map((one) => `${String(one.name ?? '')}: ${String(one.message ?? '')}`);
  const detail = words.join(' ← ').slice(0, 500) || String(error).slice(0, 500);
  const [code] = patterns.find(([, ...all]) => words.some((text) => all.every((one) => one.test(text)))) ?? [
    'unexpected' as const,
  ];
  return { code, detail };
}
