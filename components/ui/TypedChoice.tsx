import { type KeyboardEvent, useEffect, useId, useState } from 'react';

interface Offered {
  readonly value: string;
  readonly count: number;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  /** Values that hold the typed text, at most as many as a person reads. */
  readonly offer: (typed: string) => Promise<readonly Offered[]>;
  readonly testId: string;
  readonly onChange: (value: string | undefined) => void;
}

/**
 * One choice out of thousands: typing offers what is there, with how many have it. Arrows move, Enter or a click
 * chooses, Esc closes; an emptied field is no choice. (ARIA APG, editable combobox with list; react-aria's own hides the
 * rest of the page while it is open, which axe takes for a fault.)
 */
export function TypedChoice({ label, placeholder, value, offer, testId, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  useEffect(() => setTyped(value ?? ''), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `offer` asks the same store whichever function it is
  useEffect(() => {
    if (!isOpen) return;
    let isStale = false;
    // A chosen value is no question: all others are offered beside it.
    void offer(typed === value ? '' : typed).then((next) => {
      if (isStale) return;
      setOffered(next);
      setAt(-1);
    });
    return () => {
      isStale = true;
    };
  }, [typed, value, isOpen]);
  const choose = (chosen: string) => {
    setOpen(false);
    setTyped(chosen);
    onChange(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = offered[at];
    if (step !== undefined) {
      setOpen(true);
      if (offered.length > 0) setAt((before) => (before + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && isOpen && current) choose(current.value);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  };
  const isShown = isOpen && offered.length > 0;
  return (
    <div className="label combo">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        value={typed}
        data-testid={testId}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          if (event.currentTarget.value === '') onChange(undefined);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setTyped(value ?? '');
        }}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div className="popover offered" id={`${id}-list`} role="listbox" aria-label={label}>
          {offered.map((one, index) => (
            <div
              key={one.value}
              id={`${id}-${index}`}
              className="offered-one"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Before the field loses the focus and closes the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(one.value);
              }}
            >
              <span lang="zh-CN">{one.value}</span> <span className="soft small">({one.count})</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
