import { useCallback, useMemo } from 'react';
import { reasonText } from '../library/cellText';
import { useWords } from '../ui/useWords';
import { Figure } from './Figure';
import type { Tally } from './tally';

interface Props {
  readonly tally: Tally;
}

const drawnPortals = 20;

/** Which portals give which trouble; the bar's length and the number beside it say how often. */
export function IssuesFigure({ tally }: Props) {
  const words = useWords();
  const rows = useMemo(
    () =>
      [...tally.issues].flatMap(([host, reasons]) =>
        [...reasons].map(([reason, reports]) => ({ host, issue: reasonText(reason, words), reports })),
      ),
    [tally, words],
  );
  const data = useMemo(() => {
    const portals = new Set(rows.map((row) => row.host).slice(0, drawnPortals));
    return rows.filter((row) => portals.has(row.host)).map((row) => ({ ...row, label: `${row.host} · ${row.issue}` }));
  }, [rows]);
  const height = 44 + data.length * 26;
  const draw = useCallback(async () => {
    const Plot = await import('@observablehq/plot');
    return Plot.plot({
      className: 'plot',
      width: 820,
      height,
      marginLeft: 340,
      marginRight: 48,
      x: { label: null, grid: true },
      y: { label: null, type: 'band' },
      marks: [
        Plot.barX(data, { x: 'reports', y: 'label', fill: 'var(--accent)', insetTop: 3, insetBottom: 3 }),
        Plot.text(data, {
          x: 'reports',
          y: 'label',
          text: 'reports',
          dx: 8,
          textAnchor: 'start',
          fill: 'currentColor',
        }),
      ],
    });
  }, [data, height]);
  return (
    <Figure
      name="issues"
      title={words.pictures.issues}
      says={words.pictures.issuesSays}
      draw={draw}
      height={height}
      head={[words.pictures.host, words.pictures.issue, words.pictures.count]}
      rows={rows.map(({ host, issue, reports }) => [host, issue, reports])}
    />
  );
}
