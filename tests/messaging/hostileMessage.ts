import fc from 'fast-check';
import { contracts } from '@/utils/messaging/contracts';
import type { CommandName } from '@/utils/messaging/protocol';
import { capture, examples, extraction, id, send } from './messages';

const names = Object.keys(contracts) as CommandName[];

const deep = (depth: number) => {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
};
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '\ud800',
    '\u202e',
    'x'.repeat(300_000),
    id,
  ),
);
const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  maxDepth: 4,
  key: hostileText,
});
const hostile = fc.oneof(
  anything,
  fc.json({ maxDepth: 6 }).map((text): unknown => JSON.parse(text)),
  fc.constantFrom(...[10_000, 1_000_000].map(deep)),
  hostileText.map((text) =>
    JSON.parse(`{"__proto__":{"polluted":true},"id":"${id}","tabId":1,"text":${JSON.stringify(text)}}`),
  ),
);
/** A good input with one thing in it replaced: gets past the first checks. */
const nearlyGood = fc
  .tuple(fc.constantFrom(...names), fc.nat(30), hostile)
  .map(([name, at, poison]): { name: CommandName; input: unknown } => {
    const input = structuredClone(examples[name].input) as Record<string, unknown>;
    const holders = [
      input,
      ...Object.values(input).filter((value) => typeof value === 'object' && value !== null),
    ] as Record<string, unknown>[];
    const holder = holders[at % holders.length];
    const keys = Object.keys(holder ?? {});
    const key = keys[at % Math.max(1, keys.length)];
    if (holder && key !== undefined) holder[key] = poison;
    return { name, input };
  });

/** Anything a hostile sender may say: rubbish, our envelope around rubbish, and good commands with one thing replaced. */
export const hostileMessage = fc.oneof(
  hostile,
  fc.tuple(fc.oneof(fc.constantFrom<string>(...names), hostileText), hostile).map(([name, input]) => send(name, input)),
  nearlyGood.map(({ name, input }) => send(name, input)),
);

const words = fc.array(hostileText, { minLength: 3, maxLength: 3 });

/**
 * Commands whose shape is right and whose words are hostile: they get as far as the store. `id` is the sender's own, each
 * time another; content scripts speak of the page at `examples.saveCapture`.
 */
export const hostileWords = (ownId: string, url: string = extraction.url) =>
  fc.oneof(
    words.map(([one = '', two = '', three = '']) => {
      const field = { ...extraction.fields.title, value: one || '无', raw: two };
      const body = { ...extraction.body, text: three, html: two, markdown: one };
      const attachments = [{ name: two, url: three }];
      const fields = { title: field, indexNumber: { ...field, value: `${ownId}${three}` }, issuingBody: field };
      return send('saveCapture', {
        ...capture,
        id: ownId,
        source: three,
        extraction: { ...extraction, url, fields, body, attachments },
      });
    }),
    words.map(([one = '', two = '']) =>
      send('startJob', { id: ownId, name: one, source: 'addresses', urls: [two, one] }),
    ),
    words.map(([one = '']) => send('saveChunk', { id: ownId, n: one.length % 200, text: one || '无' })),
  );
