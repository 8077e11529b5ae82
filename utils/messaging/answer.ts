import { failed, type Result } from '@/utils/report/faults';
import type { Contract, Contracts, Parser } from './contract';
import { openEnvelope } from './envelope';
import type { CommandName, Input, Output } from './protocol';
import { maySend, type Self, type Sender, senderKind } from './senderKind';

/** What a context does about the commands it takes. Handlers may throw: that is a bug, answered as `unexpected`. */
export type Handlers<N extends CommandName = CommandName> = {
  readonly [C in N]: (input: Input<C>, sender: Sender) => Promise<Output<C>>;
};

type Reply = Result<unknown>;
type Handler = (input: unknown, sender: Sender) => Promise<Reply>;

/**
 * The one message listener of a context. Answers each command the context has a handler for, from the senders its
 * contract allows, when its input has the contract's shape; other known commands are refused with a fault, and what
 * is not ours is left alone (`undefined`: another listener may want it). Never rejects. `report` receives bugs.
 *
 * Answers both by `sendResponse` with `true` (Chrome before 144 knows nothing else) and, where the caller passes
 * none (WXT's test browser), by a promise.
 */
export function answer<N extends CommandName>(
  handlers: Handlers<N>,
  contracts: Contracts<NoInfer<N>>,
  self: Self,
  report: (error: unknown) => void,
) {
  return (
    message: unknown,
    sender: Sender,
    sendResponse?: (reply: unknown) => void,
  ): true | Promise<Reply> | undefined => {
    const opened = openEnvelope(message);
    // Only own names: a message called `constructor` finds nothing.
    if (!opened || !Object.hasOwn(handlers, opened.command)) return undefined;
    const name = opened.command as N;
    const reply = replyTo(handlers[name] as Handler, contracts[name], opened.input, sender, self).catch(
      (error: unknown) => {
        report(error);
        return failed('unexpected', String(error).slice(0, 2_000));
      },
    );
    if (!sendResponse) return reply;
    void reply.then(sendResponse).catch(report);
    return true;
  };
}

async function replyTo(
  handler: Handler,
  contract: Pick<Contract<CommandName>, 'from'> & { readonly input: Parser<unknown>; readonly output: Parser<Reply> },
  given: unknown,
  sender: Sender,
  self: Self,
): Promise<Reply> {
  const kind = senderKind(sender, self);
  if (!maySend(kind, contract.from)) return failed('message-refused', kind);
  const input = contract.input.safeParse(given);
  if (!input.success) return failed('message-invalid', input.error.message.slice(0, 2_000));
  const output = contract.output.safeParse(await handler(input.data, sender));
  return output.success ? output.data : failed('unexpected', output.error.message.slice(0, 2_000));
}
