import { checkStore, configureStore } from '@/utils/db';
import type { Result } from '@/utils/report/faults';
import { canaryKeeper } from './canaryKeeper';

/**
 * Opens the library in this context (an extension page or the background). Every context calls it before its first
 * verb. A fault does not stop reading; it is what the banner says.
 */
export function openLibrary(): Promise<Result<null>> {
  configureStore({ keeper: canaryKeeper });
  return checkStore();
}
