import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffVersions } from '@/utils/db';
import { diffTexts } from '@/utils/db/diffTexts';
import { type SampleParts, sampleCapture } from './support';

const plain = (parts: SampleParts) => sampleCapture(parts).extraction;

it('shows what changed letter by letter, fields and attachments too', () => {
  const older = {
    ...plain({ text: '第一段。\n办理案件12件。\n' }),
    attachments: [{ name: '附件1.pdf', url: 'http://a/1' }],
  };
  const newer = {
    ...plain({ text: '第一段。\n办理案件15件。\n', title: '更正' }),
    attachments: [{ name: '附件2.pdf', url: 'http://a/2' }],
  };
  const diff = diffVersions(older, newer);
  expect(diff.body.filter((part) => part.kind !== 'same')).toEqual([
    { kind: 'removed', text: '2' },
    { kind: 'added', text: '5' },
  ]);
  expect(diff.fields.map((change) => change.field)).toEqual(['title', 'indexNumber']);
  expect(diff.attachments).toEqual({ added: ['附件2.pdf'], removed: ['附件1.pdf'] });
});

it('gives back both texts, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '\n', 'a', '𠮷', ' '), { maxLength: 60 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const parts = diffTexts(older, newer);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(older);
      expect(without('removed')).toBe(newer);
    }),
  );
});
