/** `transfer` is missing in Node 20; there the collector sees to it. */
type Transferable = ArrayBuffer & { readonly transfer?: (length: number) => ArrayBuffer };

/**
 * Frees the memory of these bytes now. V8 lets some 64 MB of dead array buffers lie about before it collects them, in the
 * page and in the worker each; that was a third of an export's memory (docs/decisions.md). Only for a buffer that is one's own: nobody can read it
 * afterwards.
 */
export function giveBack(bytes: Uint8Array<ArrayBuffer>): void {
  const buffer: Transferable = bytes.buffer;
  buffer.transfer?.(0);
}
