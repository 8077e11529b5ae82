/** Milliseconds between two requests to one host, by default; the researcher may set more. */
export const defaultDelay = 2_000;
/** Longest pause the queue grants a server; beyond it the host is left for the researcher to resume. */
export const longestPause = 3_600_000;

/** The pause before the next request to a host: the set delay, and up to half of it more. `random`: 0..1. */
export function jittered(delay: number, random: number): number {
  return Math.round(delay * (1 + random / 2));
}

/** The pause before try number `attempt` (2, 3, …) of one address: 10 s, 40 s, 160 s …, at most an hour. */
export function backOff(attempt: number, random: number): number {
  return Math.min(longestPause, jittered(10_000 * 4 ** Math.max(0, attempt - 2), random));
}

/**
 * What a `Retry-After` header asks for, in milliseconds from `now`; undefined when it says nothing that can be read
 * (RFC 9110 section 10.2.3: seconds, or a date).
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1_000;
  const date = /^\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
