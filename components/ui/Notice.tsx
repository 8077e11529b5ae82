import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'plain' | 'warn' | 'bad' | 'good';
  /** `status` is read out politely, `alert` at once. */
  readonly role?: 'status' | 'alert';
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A message in place. Its tone is said in its words as well. */
export function Notice({ tone = 'plain', role, testId, children }: Props) {
  return (
    <div className={`notice${tone === 'plain' ? '' : ` notice-${tone}`}`} role={role} data-testid={testId}>
      {children}
    </div>
  );
}
