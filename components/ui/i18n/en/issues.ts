import type { issues as zh } from '../zh-CN/issues';

export const issues: typeof zh = {
  'field-missing': 'not stated on the page',
  'body-empty': 'no body text was found',
  'body-attachment-only': 'the text is in an attachment only',
  'file-unreadable': 'the file could not be read',
  'value-unreadable': 'the page has a value that could not be read',
  'check-digit': 'check digit does not match; the number may be wrong',
  'attachment-link-broken': 'an attachment’s link does not work',
  charset: 'wrong character encoding; text may be garbled',
  'next-page-by-form':
    'the next page has no address of its own: the site asks for it by a form. A capture of the whole column follows it',
  'next-page-in-script':
    'the list has a next page, but only a script knows how to reach it: turn the page by hand and capture again',
  'row-address-in-script': 'rows without an address: only a script of another file knows it',
  'several-values': 'the page gives more than one value',
  'label-in-running-text': 'this label occurs in the text’s sentences only; not taken',
  'text-hidden': 'the page shows no text; this one stands in a hidden part of it',
  'covering-notice': 'this page is a covering notice; the text is enclosed',
  'written-after-published': 'written after it was published',
  'date-in-future': 'the date lies in the future',
  'year-differs-from-title': 'the year differs from the title',
  'host-not-gov': 'not a gov.cn site',
  'region-differs-from-site': 'the region differs from the site’s',
  'title-differs': 'the page gives different titles',
  'body-incomplete': 'the body may be incomplete',
  'table-lost': 'a table could not be kept',
  'too-large': 'the page is very large; only part was read',
  'time-budget': 'reading took too long; only part was read',
  'part-failed': 'a fault of the program: this part was not read, the rest was',
  'page-still-loading': 'the page was still loading when read',
  'error-page': 'looks like an error page',
};
