/** Today as an ISO day on the clock in China, where the pages' dates are written. */
export function todayInChina(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
