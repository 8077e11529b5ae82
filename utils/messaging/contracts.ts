import {
  anchorSchema,
  extractionSchema,
  listItemSchema,
  nextPageSchema,
  recognitionSchema,
} from '@/utils/report/extractionSchema';
import { faultCodes } from '@/utils/report/faults';
import { titleFilterSchema } from '@/utils/report/job';
import { idSchema, sha256Schema } from '@/utils/report/primitives';
import { captureSchema } from '@/utils/report/schema';
import { z } from '@/utils/report/zod';
import { chunkLimit, chunkSize } from './chunks';
import type { Contracts } from './contract';
import type { CommandName } from './protocol';

const tabId = z.int().min(0);
const url = z.string().max(100_000);
const nothing = z.strictObject({}) as z.ZodType<Record<string, never>>;
const fault = z.object({ code: z.enum(faultCodes), detail: z.string().max(10_000).optional() });

/** Schema of a `Result` around the schema of its value. */
export const resultOf = <T>(value: z.ZodType<T>) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), fault })]);

const outcome = z.object({
  reportId: idSchema,
  outcome: z.enum(['captured', 'same', 'changed', 'already-acknowledged']),
});

const pageState = z.object({
  tabId,
  url,
  recognition: recognitionSchema.nullable(),
  reportId: idSchema.nullable(),
  changed: z.boolean(),
});

const text = z.string().max(25_000_000);

const jobRequest = z.object({
  id: idSchema,
  name: z.string().max(1_000),
  source: z.enum(['list', 'addresses', 'tabs', 'attachments']),
  urls: z.array(url).max(20_000),
  tabIds: z.array(tabId).max(1_000).optional(),
  reportIds: z.array(idSchema).max(20_000).optional(),
  isChosenByHand: z.boolean().optional(),
  filter: titleFilterSchema.nullable().optional(),
  delay: z.int().min(0).max(3_600_000).optional(),
  withAttachments: z.boolean().optional(),
});

const listRead = z.object({
  items: z.array(listItemSchema).max(50_000),
  next: nextPageSchema.nullable(),
  totalPages: z.int().nullable(),
});

const jobAct = z.enum(['pause', 'resume', 'cancel', 'retry-failed', 'first', 'last']);

/** The contract of every command. A command without one does not compile. */
export const contracts: Contracts<CommandName> = {
  pageRecognised: { from: 'content', input: recognitionSchema.extend({ url }), output: resultOf(z.null()) },
  saveCapture: { from: 'content', input: captureSchema, output: resultOf(outcome) },
  saveChunk: {
    from: 'content',
    input: z.object({ id: idSchema, n: z.int().min(0).max(chunkLimit), text: z.string().min(1).max(chunkSize) }),
    output: resultOf(z.object({ sha256: sha256Schema })),
  },
  sealCapture: {
    from: 'content',
    input: z.object({ id: idSchema, sha256s: z.array(sha256Schema).min(1).max(chunkLimit) }),
    output: resultOf(outcome),
  },
  ping: { from: 'page', input: nothing, output: resultOf(z.null()) },
  pageState: { from: 'page', input: z.object({ tabId }), output: resultOf(pageState) },
  captureTab: { from: 'page', input: z.object({ tabId, id: idSchema }), output: resultOf(outcome) },
  startJob: { from: 'page', input: jobRequest, output: resultOf(z.object({ jobId: idSchema })) },
  chooseItems: {
    from: 'page',
    input: z.object({ jobId: idSchema, itemIds: z.array(idSchema).max(50_000) }),
    output: resultOf(z.null()),
  },
  controlJob: { from: 'page', input: z.object({ jobId: idSchema, act: jobAct }), output: resultOf(z.null()) },
  moveItemFirst: { from: 'page', input: z.object({ itemId: idSchema }), output: resultOf(z.null()) },
  parsePage: { from: 'extension', input: z.object({ html: text, url }), output: resultOf(extractionSchema) },
  parseFile: {
    from: 'extension',
    input: z.object({ id: idSchema, name: z.string().max(100_000), mediaType: z.string().max(1_000) }),
    output: resultOf(z.object({ text, html: text.optional(), unreadable: z.string().max(100).optional() })),
  },
  parseList: {
    from: 'extension',
    input: z.object({ text, url, page: nextPageSchema.nullable(), charset: z.string().max(40).optional() }),
    output: resultOf(listRead),
  },
  readPage: { from: 'extension', input: nothing, output: resultOf(extractionSchema) },
  capturePage: { from: 'extension', input: z.object({ id: idSchema }), output: resultOf(outcome) },
  highlight: {
    from: 'extension',
    input: z.object({ anchor: anchorSchema }),
    output: resultOf(z.object({ found: z.boolean() })),
  },
};
