import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

interface Props extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly large?: boolean;
  readonly testId?: string;
  /** Stable name of the act, for tests and bug reports. */
  readonly action?: string;
}

/** The one button. What it does is said by its text, never by its colour alone. */
export function Button({ look = 'plain', large, testId, action, ...rest }: Props) {
  const className = ['button', look !== 'plain' && `button-${look}`, large && 'button-large'].filter(Boolean).join(' ');
  return <AriaButton {...rest} className={className} data-testid={testId} data-action={action} />;
}
