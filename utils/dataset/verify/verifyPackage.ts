import { done, failed, type Result } from '@/utils/report/faults';
import { PackageRefused, type RefusalReason } from '../import/refusals';
import { readDirectory } from '../unzip/zipDirectory';
import { type CheckedFiles, type CheckOptions, checkSums } from './checkSums';
import { isAsExported } from './isAsExported';

export interface Verification extends CheckedFiles {
  /** True only when every file is whole and the zip is byte for byte as it was exported. */
  readonly intact: boolean;
  /**
   * `as-exported`; `repacked`: the files may all be whole, but the zip around them was changed or made again;
   * `unreadable`: the zip itself is damaged or no dataset, see `reason`.
   */
  readonly container: 'as-exported' | 'repacked' | 'unreadable';
  readonly reason?: RefusalReason;
  /** The file or detail the reason is about. */
  readonly where?: string;
}

/**
 * Checks a dataset zip: does every hash hold, and which file differs, is missing or was added. Nothing is unpacked to
 * disk. Only `export-cancelled` is a fault; a bad file is an answer.
 */
export async function verifyPackage(file: Blob, options: CheckOptions = {}): Promise<Result<Verification>> {
  try {
    const zip = await readDirectory(file);
    const asExported = await isAsExported(zip);
    const checked = await checkSums(zip, options);
    const whole = checked.differing.length + checked.missing.length + checked.extra.length === 0;
    return done({ ...checked, intact: whole && asExported, container: asExported ? 'as-exported' : 'repacked' });
  } catch (reason) {
    if (options.signal?.aborted) return failed('export-cancelled');
    if (!(reason instanceof PackageRefused)) throw reason;
    const { where } = reason;
    const nothing = { differing: [], missing: [], extra: [], files: 0 };
    return done({ ...nothing, intact: false, container: 'unreadable', reason: reason.reason, where });
  }
}
