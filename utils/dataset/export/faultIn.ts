import { type Fault, faultCodes } from '@/utils/report/faults';

/** The fault an error carries: a source refuses by throwing one (a damaged record, a full disk). undefined for others. */
export function faultIn(reason: unknown): Fault | undefined {
  const fault: unknown = reason instanceof Error ? Reflect.get(reason, 'fault') : undefined;
  const code: unknown = typeof fault === 'object' && fault !== null ? Reflect.get(fault, 'code') : undefined;
  const known = faultCodes.find((one) => one === code);
  return known && { code: known, detail: String(Reflect.get(Object(fault), 'detail') ?? '') };
}
