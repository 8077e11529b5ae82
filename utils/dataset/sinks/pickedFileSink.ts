import type { Sink } from '../sink';

/**
 * A sink into a file the researcher has picked. The browser writes beside it and swaps on close, so that the name never
 * holds half a zip.
 */
export async function pickedFileSink(handle: FileSystemFileHandle): Promise<Sink> {
  const writable = await handle.createWritable();
  return {
    write: (bytes) => writable.write(bytes),
    close: () => writable.close(),
    abort: () => writable.abort().catch(ignoreClosed),
  };
}

/** Takes away the empty file that the picking itself made, when nothing came of it. `remove` is Chromium's; where it is missing an empty file stays. */
export async function removeEmpty(handle: FileSystemFileHandle & { remove?: () => Promise<void> }): Promise<void> {
  const { size } = await handle.getFile();
  if (size === 0) await handle.remove?.();
}

/** A stream that failed on a full disk is already closed; aborting it then is refused, which changes nothing. */
const ignoreClosed = () => {};
