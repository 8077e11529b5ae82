import type { Contracts, Parser } from './contract';
import { isReply } from './isReply';

/**
 * The contracts of the reader in a tab, without zod: it would double what is put into a page, and the reader's senders
 * are parts of the extension itself (the browser vouches for their id). Its replies are parsed where they arrive.
 */
function parser<T>(holds: (given: Readonly<Record<string, unknown>>) => boolean): Parser<T> {
  return {
    safeParse: (given) =>
      typeof given === 'object' && given !== null && holds(given as Record<string, unknown>)
        ? { success: true, data: given as T }
        : { success: false, error: { message: 'wrong shape' } },
  };
}

const anyReply = <T>() => parser<T>(isReply);
const isText = (given: unknown) => typeof given === 'string' && given.length <= 100_000;

export const readerContracts: Contracts<'readPage' | 'capturePage' | 'highlight'> = {
  readPage: { from: 'extension', input: parser(() => true), output: anyReply() },
  capturePage: {
    from: 'extension',
    input: parser(({ id }) => typeof id === 'string' && /^[0-9a-z]{26}$/.test(id)),
    output: anyReply(),
  },
  highlight: {
    from: 'extension',
    input: parser(({ anchor }) => {
      const { path, text } = (anchor ?? {}) as Record<string, unknown>;
      return isText(path) && isText(text);
    }),
    output: anyReply(),
  },
};
