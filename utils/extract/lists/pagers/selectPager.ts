import { absoluteAddress } from '../../address';
import type { Pager } from './pager';

/**
 * A drop-down of pages: `<select onchange="location=…"><option value="index_1.html">2</option>`. The page shown is the
 * option marked as selected, else the one with this page's own address; the next option is the next page.
 */
export const selectPager: Pager = ({ document, url, base }) => {
  for (const select of document.querySelectorAll('select')) {
    const options = Array.from(select.querySelectorAll('option')).slice(0, 2000);
    const isPages = options.every(
      (option, at) => /^(?:第?\d{1,4}页?)$/.test((option.textContent ?? '').trim()) || at > 1999,
    );
    const addresses = options.map((option) => {
      const value = option.getAttribute('value') ?? '';
      // A number alone is no address.
      return /[./?]/.test(value) ? absoluteAddress(value, base) : undefined;
    });
    if (options.length < 2 || !isPages || !addresses.some((address) => address !== undefined)) continue;
    const marked = options.findIndex((option) => option.hasAttribute('selected'));
    const at = marked >= 0 ? marked : addresses.indexOf(url);
    const next = addresses[at + 1];
    if (at < 0) continue;
    return { next: next ? { url: next, mechanism: 'select' } : null, totalPages: options.length };
  }
  return undefined;
};
