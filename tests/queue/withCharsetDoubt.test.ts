import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { decodePage } from '@/utils/queue/decodePage';
import { withCharsetDoubt } from '@/utils/queue/withCharsetDoubt';
import { pageOf } from '../support/pageOf';

/** 公告 in GBK. */
const gbk = new Uint8Array([...new TextEncoder().encode('<h1>'), 0xb9, 0xab, 0xb8, 0xe6]);

it.each([
  ['text/html; charset=utf-8', ['charset']],
  ['text/html; charset=gbk', []],
])('bytes of GBK under %s: doubts %j', (type, doubts) => {
  const { text, isGuess } = decodePage(gbk, type);
  expect(text).toBe('<h1>公告');
  const { issues } = withCharsetDoubt(extract(pageOf(text)), isGuess);
  expect(issues.map(({ reason }) => reason).filter((reason) => reason === 'charset')).toEqual(doubts);
});
