import { fold, type Page } from '../page';

const sources = 'meta[name="ArticleTitle" i],meta[property="og:title" i],h1,title,ucaptitle';
const suffix = /[_|｜—-][^_|｜—-]{2,40}$/;

/** The document's titles as its page gives them, folded: the one told, the page tags', the headings', without the site's name. */
export function titlesOf({ document }: Page, told?: string): ReadonlySet<string> {
  const titles = new Set<string>(told ? [fold(told)] : []);
  for (const element of [...document.querySelectorAll(sources)].slice(0, 40)) {
    let title = fold((element.getAttribute('content') ?? element.textContent ?? '').slice(0, 600));
    for (let cut = 0; cut < 4 && title.length >= 4; cut += 1) {
      titles.add(title);
      title = title.replace(suffix, '');
    }
  }
  return titles;
}
