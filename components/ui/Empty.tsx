import type { ReactNode } from 'react';

interface Props {
  readonly title?: string;
  readonly says: string;
  readonly testId?: string;
  readonly children?: ReactNode;
}

/** Nothing here yet: one sentence, and the next step. */
export function Empty({ title, says, testId, children }: Props) {
  return (
    <div className="empty" data-testid={testId}>
      {title && <h2>{title}</h2>}
      <p>{says}</p>
      {children}
    </div>
  );
}
