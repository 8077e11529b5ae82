import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readBody } from '@/utils/extract/body/readBody';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../support/pageOf';

const file = fileURLToPath(new URL('../../../shared/corpora/vectors.json', import.meta.url));
const isThere = existsSync(file);
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const active = /<script|\son\w+=|javascript:|<iframe|<object|<embed|<style|<svg|<form/i;

it(`2,719 attack strings as pages: read, unchanged, nothing active comes out (${isThere ? 'vectors present' : 'no ../shared/corpora here: one built-in string only'})`, () => {
  const vectors = isThere
    ? (JSON.parse(readFileSync(file, 'utf8')) as { src: string; p: string }[])
    : [{ src: 'own', p: '<p>文本<img src=x onerror=alert(1)><a href="javascript:alert(1)">链接</a></p>' }];
  if (isThere) expect(vectors).toHaveLength(2719);
  const parser = new new JSDOM().window.DOMParser();
  const bad: string[] = [];
  for (const [at, { src, p }] of vectors.entries()) {
    const html = `<html><body><div id="zoom"><p>清河镇公告。</p>${p}</div></body></html>`;
    const page = { document: parser.parseFromString(html, 'text/html'), url: 'https://www.example.gov.cn/a.html' };
    try {
      const { body } = readingOnly(page, readBody);
      readingOnly(page, readList);
      // What is text in the page stays text: only the tags and attributes that come out are judged.
      const tags = body.html.match(/<[^<>]*>/g) ?? [];
      if (
        tags.some((tag) =>
          active.test(tag.replace(/"[^"]*"/g, (value) => (/^"javascript:/i.test(value) ? value : '""'))),
        )
      )
        bad.push(`${at} ${src}`);
    } catch (error) {
      bad.push(`${at} ${src}: ${String(error)}`);
    }
  }
  expect(bad).toEqual([]);
}, 300_000);

it('no fixture is changed by being read', () => {
  const pages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  for (const name of pages) {
    const page = pageOf(readFileSync(join(fixtures, name), 'utf8'));
    readingOnly(page, readBody);
    readingOnly(page, readList);
  }
});

it('a reader that changes the page is caught', () => {
  expect(() => readingOnly(pageOf('<p>甲</p>'), ({ document }) => document.body.append('乙'))).toThrow('changed');
});
