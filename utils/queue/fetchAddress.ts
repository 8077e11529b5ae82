import { formText } from '@/utils/extract/lists/formText';
import type { FaultCode } from '@/utils/report/faults';
import { addressFault } from './addressFault';
import { judgeStatus } from './judgeStatus';
import { retryAfter } from './pace';
import type { Outcome } from './settlementOf';
import { redirectHosts } from './siteOf';

/** What is asked for: an address, or a form sent to one. */
export interface Asked {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | undefined;
  readonly form?: Readonly<Record<string, string>> | undefined;
  /** The encoding its fields are sent in, where it is not UTF-8. */
  readonly charset?: 'gbk' | undefined;
}

/** An answer that may be read. `url` is where it came from in the end. */
export interface Answered {
  readonly kind: 'answer';
  readonly url: string;
  readonly contentType: string;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** Thrown by a `get` that knows that the browser stopped a redirect before anything was sent to its target. */
export class RedirectRefused extends Error {
  override readonly name = 'RedirectRefused';
  /** Where it led, where that is known. */
  constructor(readonly to: string | undefined) {
    super(to);
  }
}

type FaultOutcome = Outcome & { readonly kind: 'fault' };

/** Milliseconds until the headers must be there. */
const headersWithin = 30_000;

const fault = (code: FaultCode, verdict: FaultOutcome['verdict'], detail: string, wait?: number): FaultOutcome => ({
  kind: 'fault',
  verdict,
  fault: { code, detail },
  ...(wait === undefined ? {} : { retryAfter: wait }),
});

/** A redirect that was not followed. The target's own fault is told where there is one (a private network). */
function movedTo(to: string | undefined): FaultOutcome {
  if (to === undefined) return fault('not-asked-for', 'gone', 'moved elsewhere');
  const code = addressFault(to, [])?.fault.code ?? 'not-asked-for';
  return fault(code, 'gone', `moved to ${to.slice(0, 1_000)}`);
}

/** What is posted, in the list's own encoding. Its type is what a form has; a charset in it would puzzle old servers. */
const formOf = ({ form = {}, charset }: Asked) => ({
  body: formText(form, charset),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

/**
 * Asks for one address without cookies, referrer or cache. Refused before anything is sent: private networks and hosts
 * nobody asked for. A redirect is followed within what `get` allows, which is to refuse a hop to another host before
 * anything is sent (`RedirectRefused`); an answer that came from another host all the same is not read.
 */
export async function fetchAddress(
  asked: Asked,
  hosts: readonly string[],
  now: number,
  get: typeof fetch,
): Promise<Answered | FaultOutcome> {
  const refused = addressFault(asked.url, hosts);
  if (refused) return { kind: 'fault', verdict: 'gone', fault: refused.fault };
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), headersWithin);
  try {
    const response = await get(asked.url, {
      method: asked.method ?? 'GET',
      ...(asked.method === 'POST' ? formOf(asked) : {}),
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: control.signal,
    });
    return judged(response, asked.url, hosts, now);
  } catch (error) {
    if (error instanceof RedirectRefused) return movedTo(error.to);
    if (control.signal.aborted) return fault('message-timeout', 'later', 'no answer in time');
    return fault('page-unreachable', 'later', String(error).slice(0, 300));
  } finally {
    clearTimeout(timer);
  }
}

function judged(response: Response, url: string, hosts: readonly string[], now: number): Answered | FaultOutcome {
  const drop = (outcome: FaultOutcome) => {
    void response.body?.cancel().catch((error: unknown) => console.debug('[gongkai] cancel', error));
    return outcome;
  };
  const end = response.url || url;
  if (response.redirected) {
    const moved = addressFault(end, redirectHosts(hosts));
    if (moved) return drop(fault(moved.fault.code, 'gone', `moved to ${end}`));
  }
  const verdict = judgeStatus(response.status);
  if (verdict !== 'read') {
    const wait = retryAfter(response.headers.get('retry-after'), now);
    const code = verdict === 'stop' ? 'blocked-by-site' : verdict === 'gone' ? 'not-found' : 'page-error';
    return drop(fault(code, verdict, `status ${response.status}`, verdict === 'later' ? wait : undefined));
  }
  const contentType = response.headers.get('content-type') ?? '';
  return { kind: 'answer', url: end, contentType, body: response.body };
}
