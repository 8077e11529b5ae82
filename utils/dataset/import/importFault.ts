import { failed } from '@/utils/report/faults';
import { PackageRefused, type RefusalReason, refusals } from './refusals';

/** The fault for what was thrown while a package was read; a bug is thrown on. */
export function importFault(reason: unknown, signal: AbortSignal | undefined) {
  if (signal?.aborted) return failed('export-cancelled');
  if (reason instanceof PackageRefused) return failed('import-refused', reason.message);
  throw reason;
}

/** The reason and the place in the detail of an `import-refused` fault, for the screen to word; undefined for others. */
export function refusalIn(
  detail: string | undefined,
): { readonly reason: RefusalReason; readonly where: string } | undefined {
  const [word = '', ...rest] = (detail ?? '').split(': ');
  const reason = (Object.keys(refusals) as RefusalReason[]).find((one) => one === word);
  return reason && { reason, where: rest.join(': ') };
}
