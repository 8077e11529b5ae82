import { exportInWorker } from '@/utils/dataset/worker/exportInWorker';
import { sourceOf } from '../dataset/sourceOf';

/** Runs inside a page: exports the records it is given as the library's page does, in a worker. */
type Records = Parameters<typeof sourceOf>[0];

const sha256 = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const bench = {
  /** The name of the error with which the browser refuses its file system, or `lent`. */
  disk: () =>
    navigator.storage.getDirectory().then(
      () => 'lent',
      (reason: unknown) => (reason instanceof DOMException ? reason.name : String(reason)),
    ),
  /** SHA-256 of the one zip, or the code of the fault. */
  async exported(records: Records, bytesEach: number): Promise<string> {
    const source = { ...sourceOf(records), attachmentBytes: async () => new Uint8Array(bytesEach) };
    const result = await exportInWorker(source, { name: 'dataset' });
    if (!result.ok) return result.fault.code;
    return (await Promise.all(result.value.files.map(({ file }) => sha256(file)))).join();
  },
};
export type ExportInPage = typeof bench;
Object.assign(globalThis, { bench });
