/**
 * The promise's outcome, or a `TimeoutError` after `milliseconds`. A write on a full disk may never settle
 * (reliability.md finding 3), so nothing waits for the store without an end.
 */
export function withTimeout<T>(promise: PromiseLike<T>, milliseconds: number, late?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = new Error(`No answer from the store within ${milliseconds} ms`);
      error.name = 'TimeoutError';
      reject(error);
      late?.();
    }, milliseconds);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
