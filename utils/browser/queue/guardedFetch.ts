import { RedirectRefused } from '@/utils/queue/fetchAddress';

/**
 * `fetch` that tells a redirect stopped by our content security policy from a server that cannot be reached: to the
 * caller of `fetch` both are one and the same TypeError. The queue fetches one address at a time, so a violation
 * during a fetch is that fetch's.
 */
export const guardedFetch: typeof fetch = async (asked, options) => {
  let isRefused = false;
  const note = () => {
    isRefused = true;
  };
  addEventListener('securitypolicyviolation', note);
  try {
    return await fetch(asked, options);
  } catch (error) {
    // The event comes as a task of its own, maybe after the rejection.
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw isRefused ? new RedirectRefused() : error;
  } finally {
    removeEventListener('securitypolicyviolation', note);
  }
};
