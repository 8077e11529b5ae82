import type { LibraryDatabase } from './libraryDatabase';

/** Rows by which the back end is judged. */
const sample = 20_000;

/** Milliseconds of the better of two runs: the machine may be busy in one. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run += 1) {
    const from = performance.now();
    await work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

/**
 * Whether the back end counts by the rows themselves, as LevelDB does (0.9 of the time in which a cursor passes their keys),
 * or by a tree beside them, as SQLite (0.1): the browser does not say which it uses. A library with too few rows to tell
 * counts as the latter, which costs it little.
 */
export async function countsByRows({ log }: LibraryDatabase): Promise<boolean> {
  const first = () => log.where(':id').belowOrEqual(sample);
  const rows = await first().count();
  if (rows < 0.8 * sample) return false;
  const counting = await quickest(() => first().count());
  const passing = await quickest(() =>
    first()
      .offset(rows - 1)
      .limit(1)
      .primaryKeys(),
  );
  return counting > 0.4 * passing;
}
