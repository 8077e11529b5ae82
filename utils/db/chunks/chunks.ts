import { done, failed, type Result } from '@/utils/report/faults';
import { classifyFault } from '../classifyFault';
import { sha256 } from '../hash';
import { database } from '../store';
import { write } from '../write';

/** Milliseconds after which pieces without a seal are swept. */
const staleAfter = 24 * 3_600_000;

/**
 * Keeps piece `n` of a capture, in the store because the worker may die between two pieces. Answers the piece's
 * SHA-256, which the seal must name. The same piece again replaces itself.
 * @param at instant, by which unsealed pieces are swept
 */
export async function keepChunk(
  { id, n, text }: { readonly id: string; readonly n: number; readonly text: string },
  at: string,
): Promise<Result<{ readonly sha256: string }>> {
  const written = await write(
    ['chunks'],
    async ({ db }) => {
      await db.chunks.put({ captureId: id, n, at, text });
      return null;
    },
    undefined,
    3 * text.length,
  );
  return written.ok ? done({ sha256: await sha256(text) }) : written;
}

/** The pieces in order as one text, if they are exactly those the seal names; else `message-invalid`. */
export async function captureText(id: string, sha256s: readonly string[]): Promise<Result<string>> {
  try {
    const rows = await (await database()).chunks.where('[captureId+n]').between([id, 0], [id, Infinity]).toArray();
    const texts = rows.sort((a, b) => a.n - b.n).map(({ text }) => text);
    const hashes = await Promise.all(texts.map((text) => sha256(text)));
    const isWhole = rows.every(({ n }, at) => n === at) && hashes.join() === sha256s.join();
    return isWhole ? done(texts.join('')) : failed('message-invalid', 'the seal does not fit the pieces');
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}

/** Removes the pieces of one capture. */
export function dropChunks(id: string): Promise<Result<number>> {
  return write(['chunks'], ({ db }) => db.chunks.where('[captureId+n]').between([id, 0], [id, Infinity]).delete());
}

/** Removes pieces whose seal never came. `now`: milliseconds. */
export function sweepChunks(now: number): Promise<Result<number>> {
  const before = new Date(now - staleAfter).toISOString();
  return write(['chunks'], ({ db }) => db.chunks.where('at').below(before).delete());
}
