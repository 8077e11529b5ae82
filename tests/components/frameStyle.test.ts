import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { frameDocument } from '@/components/review/frameDocument';
import { frameStyle, frameStyleHash } from '@/components/review/frameStyle';

it('lets exactly the one style through', () => {
  expect(frameStyleHash).toBe(`sha256-${createHash('sha256').update(frameStyle).digest('base64')}`);
  expect(frameDocument('<p>正文</p>', false)).toContain(`style-src '${frameStyleHash}'`);
  expect(frameDocument('', true)).toContain('class="dark"');
});
