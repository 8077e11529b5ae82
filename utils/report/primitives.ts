import { textLimit } from './limits';
import { z } from './zod';

/** What the schemas of this room are made of. */

/** 26 lower-case base32 characters, made by the sender (`newId`); safe in file names. */
export const idSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export const instantSchema = z.iso.datetime();
/** A day of the calendar; the year 0 is none, and Python and R cannot read it. */
export const daySchema = z.iso.date().refine((day) => day >= '0001');
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A body, a source's text. */
export const text = z.string().max(textLimit);
/** Anything that stands in one line or cell: a name, an address, a raw value. */
export const line = z.string().max(100_000);
