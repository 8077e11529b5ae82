import type { Result } from '@/utils/report/faults';

/** True for the shape every reply has; its value is parsed by whoever must not believe the sender. */
export function isReply(reply: unknown): reply is Result<unknown> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false;
  if (reply.ok === true) return 'value' in reply;
  return reply.ok === false && 'fault' in reply && typeof reply.fault === 'object' && reply.fault !== null;
}
