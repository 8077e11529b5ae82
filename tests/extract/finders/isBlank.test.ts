import { describe, expect, it } from 'vitest';
import { isBlank } from '@/utils/extract/finders/isBlank';
import { tidy } from '@/utils/extract/page';

describe('a blank', () => {
  it('is, of all signs there are, what `tidy` takes out', () => {
    const differing = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => isBlank(code) !== (tidy(String.fromCharCode(code)) === ''),
    );
    expect(differing).toEqual([]);
  });
});
