import { RedirectRefused } from '@/utils/queue/fetchAddress';
import { pause } from '../pause';
import { keepFetchesWithin, refusedIn } from './siteRules';

/**
 * Whether an address that could not be had in Firefox is a redirect: there a refused one is a network error like any
 * other. Asks the address once more, without following; the answer itself is not to be seen.
 */
async function isRedirect(...[asked, options]: Parameters<typeof fetch>): Promise<boolean> {
  if (!import.meta.env.FIREFOX || options?.method === 'POST' || options?.signal?.aborted) return false;
  const answer = await fetch(asked, { ...options, redirect: 'manual' }).catch((error: unknown) => {
    console.debug('[gongkai] probe', error);
    return undefined;
  });
  return answer?.type === 'opaqueredirect';
}

/**
 * A `fetch` that never leaves these hosts. Two walls: a session rule answers a redirect to another portal or office
 * itself, with the address in its answer, the content security policy stops one off the portals. Both end in `RedirectRefused`, so that it is not taken for a
 * server that cannot be reached. The queue fetches one address at a time, so rule and violation are this fetch's.
 * @param delay milliseconds between two requests to one host
 */
export function fetchWithin(hosts: readonly string[], delay: number): typeof fetch {
  return async (asked, options) => {
    await keepFetchesWithin([new URL(String(asked)).host, ...hosts]);
    let isRefused = false;
    let to: string | undefined;
    const note = () => {
      isRefused = true;
    };
    addEventListener('securitypolicyviolation', note);
    try {
      const response = await fetch(asked, options);
      to = refusedIn(response.url);
      if (to === undefined) return response;
    } catch (error) {
      // The event comes as a task of its own, maybe after the rejection.
      await pause(import.meta.env.FIREFOX ? delay : 20);
      isRefused ||= await isRedirect(asked, options);
      if (!isRefused) throw error;
    } finally {
      removeEventListener('securitypolicyviolation', note);
    }
    throw new RedirectRefused(to);
  };
}
