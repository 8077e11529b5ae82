import { expect, it } from 'vitest';
import { nearBits } from '@/utils/db/findDuplicates';
import { simhash, simhashDistance } from '@/utils/db/simhash';

const words = [
  '依法行政',
  '政务公开',
  '行政复议',
  '执法监督',
  '营商环境',
  '规范性文件',
  '普法宣传',
  '基层治理',
  '重大决策',
  '队伍建设',
];
const report = (seed: number, lines = 60) =>
  Array.from({ length: lines }, (_, n) => {
    const one = words[(seed * 7 + n * 3) % 10];
    const two = words[(seed * 3 + n) % 10];
    return `${n + 1}.${one}方面，${seed}号单位坚持${two}，全年开展${(seed * 31 + n * 17) % 97}次，整改问题${(seed * 13 + n) % 41}项。`;
  }).join('\n');

it('reprints stay within the bits that count as near', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const text = report(seed);
    const reprint = `来源：本网\n${text.replaceAll('，', ', ').replaceAll('\n', '\n\n')}\n（责任编辑：某某）`;
    expect(simhashDistance(simhash(text), simhash(reprint))).toBeLessThanOrEqual(nearBits);
  }
});

it('reports by one form on other matters do not', () => {
  const hashes = Array.from({ length: 60 }, (_, seed) => simhash(report(seed + 1)));
  let pairs = 0;
  let near = 0;
  for (const [at, a] of hashes.entries()) {
    for (const b of hashes.slice(at + 1)) {
      pairs += 1;
      if (simhashDistance(a, b) <= nearBits) near += 1;
    }
  }
  expect(pairs).toBe(1770);
  expect(near).toBe(0);
});

it('says nothing of short texts', () => {
  expect(simhash('附件见下。')).toBe('');
  expect(simhashDistance('', '')).toBe(64);
});

it('counts bits', () => {
  expect(simhashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
  expect(simhashDistance('0000000000000003', '0000000000000000')).toBe(2);
});
