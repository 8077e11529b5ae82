import { expect, test } from 'vitest';
import { isChallenge, isScriptWall } from '@/utils/queue/isChallenge';
import { judgeStatus } from '@/utils/queue/judgeStatus';

test.each([
  '<p>请输入验证码后继续访问</p>',
  '<p>为了您的安全，请完成安全验证</p>',
  '<script>$_ts=window["$_ts"];</script>',
  '<p>您的访问过于频繁，请稍后再试</p>',
  '<div id="captcha-container"></div>',
  '<p>请拖动滑块完成拼图</p>',
])('%s guards another page', (html) => {
  expect(isChallenge(html, html)).toBe(true);
});

test.each([['<p>沙子镇人民政府2020年法治政府建设年度报告</p>'], ['<p>办理时将向手机发送验证码。</p>'], ['']])(
  '%s does not',
  (html) => {
    expect(isChallenge(html, html)).toBe(false);
  },
);

test('a long notice that speaks of captchas is a notice', () => {
  const html = `<p>请输入验证码后继续</p>${'关于优化政务服务的通知。'.repeat(300)}`;
  expect(isChallenge(html, html)).toBe(false);
});

test.each([
  [200, 'read'],
  [403, 'stop'],
  [412, 'stop'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'later'],
  [502, 'later'],
  [503, 'later'],
] as const)('%i: %s', (status, verdict) => {
  expect(judgeStatus(status)).toBe(verdict);
});

test.each([
  ['<script>$_ts=window["$_ts"];</script>', true],
  ['<script>var arg1="4A";document.cookie="acw_sc__v2=" + arg1;</script>', true],
  ['<p>请输入验证码后继续访问</p>', false],
  ['<p>沙子镇人民政府2020年法治政府建设年度报告</p>', false],
])('%s: a tab may come through by itself: %s', (html, isWall) => {
  expect(isScriptWall(html, '')).toBe(isWall);
});

test('a page behind such a guard carries its script and is none', () => {
  const text = `清平县人民政府关于开展法治督察的通知。${'请各单位认真贯彻执行，并按时报送落实情况。'.repeat(20)}`;
  const html = `<script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script><h1>通知</h1><p>${text}</p>`;
  expect([isScriptWall(html, text), isChallenge(html, text)]).toEqual([false, false]);
});
