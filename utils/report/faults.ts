/** What can go wrong with an act of the researcher. Each is worded in zh-CN and en, with its remedy. */
export const faultCodes = [
  'page-closed',
  'page-changed',
  'page-unreachable',
  'page-not-allowed',
  'page-error',
  'not-recognised',
  'extension-reloaded',
  'too-large',
  'storage-full',
  'storage-no-room',
  'storage-private',
  'storage-blocked',
  'storage-damaged',
  'storage-newer',
  'storage-read-only',
  'storage-timeout',
  'storage-failed',
  'not-found',
  'conflict',
  'message-refused',
  'message-timeout',
  'message-invalid',
  'import-refused',
  'export-cancelled',
  'export-too-large',
  'export-no-space',
  'export-no-disk',
  'permission-refused',
  'blocked-by-site',
  'private-address',
  'not-asked-for',
  'unexpected',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** Faults are data, not classes: `instanceof` does not survive a message. */
export interface Fault {
  readonly code: FaultCode;
  /** Technical detail for a bug report; never the only explanation. */
  readonly detail?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (code: FaultCode, detail?: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: detail === undefined ? { code } : { code, detail },
});
