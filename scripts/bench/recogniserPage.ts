import { recognise } from '@/utils/extract/recognise';

/** The recogniser on one page as the browser's parser builds it: milliseconds of parsing and of recognising. */
function once(html: string, url: string): { readonly parse: number; readonly recognise: number } {
  const start = performance.now();
  const document = new DOMParser().parseFromString(html, 'text/html');
  const parsed = performance.now();
  recognise({ document, url });
  return { parse: parsed - start, recognise: performance.now() - parsed };
}

Object.assign(globalThis, { recogniserBench: { once } });
