import { describe, expect, it } from 'vitest';
import { readAttachments } from '@/utils/extract/body/readAttachments';
import { readBody } from '@/utils/extract/body/readBody';
import { pageOf, readingOnly } from '../../support/pageOf';
import { shapes } from './shapes';

describe('the body in every shape of page', () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    (_name, { html, text, attachments, completeness }) => {
      const page = pageOf(html);
      const { body, element } = readingOnly(page, readBody);
      expect(body.text.split('\n')).toEqual(text);
      if (attachments) expect(readAttachments(page, element).attachments.map(({ url }) => url)).toEqual(attachments);
      expect(body.completeness).toBeGreaterThan(completeness ?? 0.97);
    },
  );
});
