import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndexNumber } from '@/utils/identify/indexNumber';

describe('readIndexNumber', () => {
  it.each([
    ['000014349/2020-00001', { scheme: 'org', organCode: '000014349', year: 2020, serial: '00001', valid: true }],
    ['01527918X-2020-153077', { scheme: 'org', organCode: '01527918X', year: 2020, serial: '153077', valid: true }],
    ['003196088/202406-00010', { scheme: 'org', year: 2024, month: 6, serial: '00010', valid: true }],
    ['00950022-0/2015-033542', { scheme: 'org', organCode: '009500220', year: 2015, valid: true }],
    ['431238433/2020-00001', { scheme: 'org', valid: false }],
    [
      '11500240711643846M/2021-00031',
      {
        scheme: 'unified',
        unifiedCode: '11500240711643846M',
        organCode: '711643846',
        regionCode: '500240',
        valid: true,
      },
    ],
    ['11532329015178442P-/2023-0516006', { scheme: 'unified', regionCode: '532329', serial: '0516006', valid: true }],
    ['11532329015178442p-/2023-0516006', { scheme: 'unified', valid: true }],
    ['11500240711643846N/2021-00031', { scheme: 'unified', valid: false }],
    ['11500240711643846M/2021-1', { scheme: 'unified', serial: '1', regionCode: '500240', valid: true }],
    ['11500240711643846N/2021-1', { scheme: 'unified', valid: false }],
    ['1150024071164384M/2021-00031', { scheme: 'unified', serial: '00031', valid: false }],
    ['6107280000/2024-001005', { scheme: 'region10', regionCode: '610728', year: 2024, serial: '001005' }],
    ['2026-02-00018', { scheme: 'class', year: 2026, month: 2, serial: '00018' }],
    ['YP-2026-00491', { scheme: 'other', text: 'YP-2026-00491' }],
    ['0142768-8/2022-00185', { scheme: 'other' }],
    ['０００014349／2020－00001', { scheme: 'org', text: '000014349/2020-00001', valid: true }],
    [' 11500240711643846M / 2021 — 00031 ', { scheme: 'unified', valid: true }],
  ])('%s', (raw, parts) => {
    expect(readIndexNumber(raw)).toMatchObject(parts);
  });

  it('has no validity where the scheme has no check character', () => {
    expect(readIndexNumber('6107280000/2024-001005')).not.toHaveProperty('valid');
    expect(readIndexNumber('YP-2026-00491')).not.toHaveProperty('valid');
  });

  it.each(['', '  ', '—', '无', '索引号'])('takes %j for absence', (raw) => {
    expect(readIndexNumber(raw)).toBeUndefined();
  });

  it('never throws and keeps what it cannot read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const read = readIndexNumber(raw);
        return read === undefined || read.text.length > 0;
      }),
    );
  });
});
