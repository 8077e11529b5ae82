import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'plain' | 'warn' | 'good' | 'accent';
  readonly title?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A short mark beside a value. */
export function Tag({ tone = 'plain', title, testId, children }: Props) {
  return (
    <span className={`tag${tone === 'plain' ? '' : ` tag-${tone}`}`} title={title} data-testid={testId}>
      {children}
    </span>
  );
}
