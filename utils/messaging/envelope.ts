import type { CommandName, Input } from './protocol';

/** A message on the wire. The mark keeps us from answering what is not ours (a library, another listener). */
export interface Envelope {
  readonly gongkai: 1;
  readonly command: string;
  readonly input: unknown;
}

/** Wraps a command for sending. */
export function envelope<C extends CommandName>(command: C, input: Input<C>): Envelope {
  return { gongkai: 1, command, input };
}

/** The envelope in an unknown message, or undefined when it is none of ours. Copies: nothing of a prototype survives. */
export function openEnvelope(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { gongkai, command, input } = message as Partial<Record<keyof Envelope, unknown>>;
  if (gongkai !== 1 || typeof command !== 'string') return undefined;
  return { gongkai, command, input };
}
