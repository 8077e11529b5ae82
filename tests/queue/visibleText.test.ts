import { expect, it } from 'vitest';
import { visibleText } from '@/utils/queue/visibleText';

it.each([
  ['<html><body><p>请输入 <b>验证码</b></p></body>', '请输入验证码'],
  ['<script>var a = "<b>";</script>安全<STYLE>b{}</STYLE>验证', '安全验证'],
  ['没有标签', '没有标签'],
  ['前<p 没有结束', '前'],
  ['前<script>没有结束', '前'],
  ['', ''],
])('%j → %j', (html, text) => {
  expect(visibleText(html)).toBe(text);
});

it('takes time in proportion, also for a page of nothing but <', () => {
  const from = performance.now();
  expect(visibleText('<'.repeat(300_000))).toBe('');
  expect(visibleText('<script'.repeat(40_000))).toBe('');
  expect(visibleText('<p>'.repeat(100_000))).toBe('');
  expect(performance.now() - from).toBeLessThan(1000);
});
