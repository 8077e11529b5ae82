/** A value as it is compared, never as it is shown: NFKC, no white space, all bracket forms one, lower case. */
export const foldValue = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔〈《【[({「『]/gu, '(')
    .replace(/[〕〉》】\])}」』]/gu, ')')
    .replace(/[—–－―]/gu, '-')
    .toLowerCase();
