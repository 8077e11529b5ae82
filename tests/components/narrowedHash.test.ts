import { expect, it } from 'vitest';
import { narrowedHash, readNarrowed } from '@/components/library/narrowedHash';

it('carries conditions through an address', () => {
  const conditions = { issuer: '某/县&区%', series: '法治政府建设年度报告', year: 2021 };
  expect(readNarrowed(decodeURIComponent(narrowedHash(conditions)))).toEqual(conditions);
});

it.each(['', 'report/x', 'narrow/', 'narrow/{', 'narrow/{"year":"2021"}', 'narrow/[]'])(
  'reads nothing off %j',
  (hash) => {
    expect(readNarrowed(hash)).toBeUndefined();
  },
);
