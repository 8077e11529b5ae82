import { done, failed, type Result } from '@/utils/report/faults';

export interface Limits {
  /** Bytes after decompression; a response that says it is smaller is not believed. */
  readonly cap: number;
  /** Milliseconds without a byte after which a drip is cut. */
  readonly stall: number;
  /** Milliseconds for the whole body. */
  readonly total: number;
  /** Bytes a second, on average, below which a body that has had `stall` ms is a drip. */
  readonly slowest: number;
}

export const pageLimits: Limits = { cap: 20_000_000, stall: 15_000, total: 60_000, slowest: 1_000 };
export const fileLimits: Limits = { cap: 100_000_000, stall: 30_000, total: 600_000, slowest: 2_000 };

const late = Symbol('late');

/**
 * Reads a body to its end, handing each piece to `take` at once, so that no more than a piece is held here. Stops at
 * the cap (`too-large`), after a stall, at a drip or when it takes too long in all (`message-timeout`), and where it is cut off (`page-unreachable`); the connection is let go of each time.
 * Counts what arrives, decompressed: neither Content-Length nor a small gzip can lie about it.
 * @returns the number of bytes
 */
export async function readCapped(
  body: ReadableStream<Uint8Array>,
  limits: Limits,
  take: (piece: Uint8Array) => Promise<void> | void,
): Promise<Result<number>> {
  const reader = body.getReader();
  const start = performance.now();
  const end = start + limits.total;
  const drips = () => {
    const elapsed = performance.now() - start;
    return elapsed > limits.stall && bytes < (limits.slowest * elapsed) / 1_000;
  };
  let bytes = 0;
  const give = async (fault: ReturnType<typeof failed>) => {
    // The server may refuse to hang up; we have let go all the same.
    await reader.cancel().catch((error: unknown) => console.debug('[gongkai] cancel', error));
    return fault;
  };
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<typeof late>((resolve) => {
      timer = setTimeout(() => resolve(late), Math.max(0, Math.min(limits.stall, end - performance.now())));
    });
    const next = reader.read().catch((error: unknown) => ({ broken: String(error) }));
    const piece = await Promise.race([next, limit]).finally(() => clearTimeout(timer));
    // Shorter than its Content-Length, or the connection was cut: what came is not the whole.
    if (typeof piece === 'object' && 'broken' in piece) return failed('page-unreachable', `cut off: ${piece.broken}`);
    if (piece === late || (!piece.done && drips()))
      return give(failed('message-timeout', `${bytes} bytes, then nothing more in time`));
    if (piece.done) return done(bytes);
    bytes += piece.value.byteLength;
    if (bytes > limits.cap) return give(failed('too-large', `more than ${limits.cap} bytes`));
    await take(piece.value);
  }
}
