const through = (bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Response =>
  new Response(new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream));

/** Text in UTF-8, compressed. */
export const gzip = async (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await through(new TextEncoder().encode(text), new CompressionStream('gzip')).arrayBuffer());

/** The text back, which never lies in a buffer of ours: an export reads one for each report. Rejects on damaged bytes. */
export const gunzip = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  through(bytes, new DecompressionStream('gzip')).text();
