import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';

/** A general reader's text of a page, for comparison; '' where it finds none. It may change the document it is given. */
export type GeneralReader = (
  document: Document,
  url: string,
) => Promise<{ readonly text: string; readonly title: string }>;

const textOf = (document: Document, html: string) => {
  const holder = document.implementation.createHTMLDocument('');
  holder.body.innerHTML = html;
  return holder.body.textContent ?? '';
};

export const generalReaders: Readonly<Record<'readability' | 'defuddle', GeneralReader>> = {
  readability: async (document) => {
    const article = new Readability(document).parse();
    return { text: article?.textContent ?? '', title: article?.title ?? '' };
  },
  defuddle: async (document, url) => {
    const article = await Defuddle(document, url || undefined);
    return { text: textOf(document, article.content ?? ''), title: article.title ?? '' };
  },
};
