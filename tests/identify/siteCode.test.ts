import { describe, expect, it } from 'vitest';
import { readSiteCode } from '@/utils/identify/siteCode';

describe('readSiteCode', () => {
  it.each([
    ['4403000052', { kind: 'local', regionCode: '440300', serial: '0052' }],
    ['3100000087', { kind: 'local', regionCode: '310000', serial: '0087' }],
    ['网站标识码：5002400001', { code: '5002400001', regionCode: '500240' }],
    ['bm01000001', { kind: 'department', department: '01', serial: '000001' }],
    ['BM14000001', { code: 'bm14000001', kind: 'department', department: '14' }],
    ['４４０３０００００１', { code: '4403000001' }],
  ])('%s', (raw, parts) => {
    expect(readSiteCode(raw)).toMatchObject(parts);
  });
  it.each(['310000000044', '28', '', 'bm0100001', '4403-000052', 'abc'])('refuses %j', (raw) => {
    expect(readSiteCode(raw)).toBeUndefined();
  });
});
