import { describe, expect, it } from 'vitest';
import { isOrganCode, isUnifiedCode } from '@/utils/identify/organCode';

describe('isOrganCode', () => {
  it.each(['000014349', '01527918X', 'K28044908', '711643846', 'MB1908811'])('accepts %s', (code) => {
    expect(isOrganCode(code)).toBe(true);
  });
  it.each(['431238433', '00001434', '0000143490', '01527918x', '', '01527918Y'])('refuses %j', (code) => {
    expect(isOrganCode(code)).toBe(false);
  });
  it('refuses every other check character', () => {
    const others = [...'0123456789X'].filter((check) => check !== 'X');
    expect(others.filter((check) => isOrganCode(`01527918${check}`))).toEqual([]);
  });
});

describe('isUnifiedCode', () => {
  it.each(['11500240711643846M', '11120000MB1908811Q', '11532329015178442P'])('accepts %s', (code) => {
    expect(isUnifiedCode(code)).toBe(true);
  });
  it.each(['91310115MA1G4L1WXK', '11500240711643846N', '1150024071164384M', '11500240711643846m', ''])(
    'refuses %j',
    (code) => {
      expect(isUnifiedCode(code)).toBe(false);
    },
  );
  it('finds any one mistyped digit', () => {
    const code = '11500240711643846M';
    for (let at = 0; at < 17; at += 1) {
      const slip = code[at] === '1' ? '2' : '1';
      expect(isUnifiedCode(code.slice(0, at) + slip + code.slice(at + 1))).toBe(false);
    }
  });
});
