import { nextPageSchema } from './extractionSchema';
import { daySchema, idSchema, instantSchema } from './primitives';
import { readWaySchema } from './schema';
import { z } from './zod';

const line = z.string().max(100_000);

/** Where a job's addresses come from. */
export const jobSourceSchema = z.enum(['list', 'addresses', 'tabs', 'link', 'files', 'attachments']);
export type JobSource = z.infer<typeof jobSourceSchema>;

/**
 * listing: list pages are being read, nothing captured yet · choosing: the researcher is to pick · running · paused: by
 * the researcher · stopped: by a site that does not want it, or by failures in a row · done · cancelled.
 */
export const jobStateSchema = z.enum(['listing', 'choosing', 'running', 'paused', 'stopped', 'done', 'cancelled']);
export type JobState = z.infer<typeof jobStateSchema>;

/** Which titles of a list are wanted. Text is looked for as it is; a pattern is a JavaScript regular expression. */
export const titleFilterSchema = z.object({ text: z.string().max(500), isPattern: z.boolean() });
export type TitleFilter = z.infer<typeof titleFilterSchema>;

/** One undertaking: a column, a list of addresses, the open tabs. Its state is in the store before work starts. */
export const jobSchema = z.object({
  id: idSchema,
  source: jobSourceSchema,
  /** The column's name, or what the researcher calls it. */
  name: line,
  /** Address of the first list page. */
  listUrl: line.nullable(),
  state: jobStateSchema,
  /** What `paused` and `stopped` go back to. */
  resumesAs: z.enum(['listing', 'running']),
  /** Jobs run one after another, lowest first. */
  order: z.number(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Hosts (with port where it is not the scheme's own) the researcher asked for; no other is ever fetched. */
  hosts: z.array(line),
  /** Milliseconds between two requests to one host. */
  delay: z.int().min(0),
  /** True: the listed addresses wait for the researcher's choice. False: those the filter passes are captured. */
  isChosenByHand: z.boolean(),
  filter: titleFilterSchema.nullable(),
  /** True: attachments of captured pages are fetched as well. */
  withAttachments: z.boolean(),
  /** Pages the list says it has. */
  totalPages: z.int().nullable(),
  /** Why it stopped: a fault code, with the host. */
  reason: line.nullable(),
  failuresInRow: z.int().min(0),
});
export type Job = z.infer<typeof jobSchema>;

export const workSchema = z.enum(['list', 'page', 'attachment', 'tab', 'file']);

/**
 * listed: waits to be chosen · queued · reading · captured | same | changed: in the library · read: a list page done ·
 * stored: an attachment fetched · excluded: not wanted, with the reason · failed · cancelled.
 */
export const itemStateSchema = z.enum([
  'listed',
  'queued',
  'reading',
  'captured',
  'same',
  'changed',
  'read',
  'stored',
  'excluded',
  'failed',
  'cancelled',
]);
export type ItemState = z.infer<typeof itemStateSchema>;

/** One address of a job. Its id is the id of the capture it becomes, so that a repeat stores nothing twice. */
export const jobItemSchema = z.object({
  id: idSchema,
  jobId: idSchema,
  order: z.number(),
  work: workSchema,
  url: line,
  urlKey: line,
  host: line,
  title: line,
  date: daySchema.nullable(),
  indexNumber: line.nullable(),
  documentNumber: line.nullable(),
  /** For a list page: how it is asked for. */
  page: nextPageSchema.nullable(),
  /** For an attachment: whose it is. For a captured page: what it became. */
  reportId: idSchema.nullable(),
  /** For an open tab. */
  tabId: z.int().nullable(),
  state: itemStateSchema,
  attempts: z.int().min(0),
  /** Not before this time (milliseconds since 1970). */
  notBefore: z.number(),
  /** A fault code, or why it was left out. */
  reason: line.nullable(),
  readBy: readWaySchema.nullable(),
  /** What the library already knew when it was listed. */
  known: z.enum(['new', 'captured', 'changed', 'failed']),
  updatedAt: instantSchema,
});
export type JobItem = z.infer<typeof jobItemSchema>;

/** When a host may next be asked. Kept in the store, so that a killed worker does not make us hasty. */
export interface HostPace {
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly nextAt: number;
}

/** How many items of a job are in each state, list pages left out. */
export type ItemCounts = Readonly<Record<ItemState, number>>;
