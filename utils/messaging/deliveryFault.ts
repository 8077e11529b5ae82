import { type FaultCode, failed } from '@/utils/report/faults';

/** Why a message did not arrive, and whether the same message may do so in a moment. */
export interface DeliveryFault {
  readonly code: FaultCode;
  readonly isTransient: boolean;
}

/** The browsers' wordings, in order of precedence. Chromium 156 and Firefox 153; texts are all they give. */
const wordings: readonly (readonly [RegExp, FaultCode, boolean])[] = [
  [/extension context invalidated|context was invalidated|dead object/i, 'extension-reloaded', false],
  [/no tab with id|invalid tab id|tab was closed|no frame with id|frame .{0,40}removed/i, 'page-closed', false],
  [/exceeded maximum allowed length|message length|could not be cloned/i, 'too-large', false],
  [/receiving end does not exist|could not establish connection/i, 'page-unreachable', true],
  [
    /(?:channel|port) (?:is )?(?:closed|disconnected)|back\/forward cache|out of scope|manager disconnected/i,
    'message-timeout',
    true,
  ],
];

/** Classifies what `sendMessage` rejected with. An unknown wording is `unexpected` and not tried again. */
export function deliveryFault(error: unknown): DeliveryFault {
  const text = error instanceof Error ? error.message : String(error);
  const known = wordings.find(([pattern]) => pattern.test(text));
  return known ? { code: known[1], isTransient: known[2] } : { code: 'unexpected', isTransient: false };
}

/** The fault as a result, with the browser's words as detail. */
export const failedDelivery = (error: unknown) => failed(deliveryFault(error).code, String(error).slice(0, 500));
