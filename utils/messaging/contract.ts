import type { CommandName, Commands, Input, Output } from './protocol';

/** Makes a known shape of something unknown, or says why it cannot. zod's schemas are parsers. */
export interface Parser<T> {
  readonly safeParse: (
    given: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly message: string } };
}

/** What is believed about a command at run time: who may send it, and the shapes of what goes in and comes out. */
export interface Contract<C extends CommandName> {
  readonly from: Commands[C]['from'];
  readonly input: Parser<Input<C>>;
  readonly output: Parser<Output<C>>;
}

export type Contracts<C extends CommandName> = { readonly [N in C]: Contract<N> };
