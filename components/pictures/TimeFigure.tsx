import { useCallback, useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { Figure } from './Figure';
import type { Tally } from './tally';

const height = 240;

interface Props {
  readonly tally: Tally;
}

/** How many reports were captured on each day. */
export function TimeFigure({ tally }: Props) {
  const words = useWords();
  const days = useMemo(
    () => [...tally.days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, reports]) => ({ day, reports })),
    [tally],
  );
  const label = words.pictures.count;
  const draw = useCallback(async () => {
    const Plot = await import('@observablehq/plot');
    return Plot.plot({
      className: 'plot',
      width: 820,
      height,
      marginLeft: 48,
      x: { type: 'utc', label: null },
      y: { label, grid: true },
      marks: [
        Plot.rectY(days, {
          x: (one: { day: string }) => new Date(one.day),
          y: 'reports',
          interval: 'day',
          fill: 'var(--accent)',
        }),
        Plot.ruleY([0]),
      ],
    });
  }, [days, label]);
  return (
    <Figure
      name="time"
      title={words.pictures.time}
      says={words.pictures.timeSays}
      draw={draw}
      height={height}
      head={[words.pictures.day, words.pictures.count]}
      rows={days.map(({ day, reports }) => [day, reports])}
    />
  );
}
