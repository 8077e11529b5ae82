import { useCallback, useMemo, useState } from 'react';
import { Choice } from '../ui/Choice';
import { useWords } from '../ui/useWords';
import { Figure } from './Figure';
import type { CoverageState, Tally } from './tally';

interface Props {
  readonly tally: Tally;
}

const drawnRows = 60;
const signs: Record<CoverageState, string> = { captured: '✓', late: '△', missing: '' };

/** Which body or region has which year. Sign and shade say the same, so that neither is needed alone. */
export function CoverageFigure({ tally }: Props) {
  const words = useWords();
  const [by, setBy] = useState<'byIssuer' | 'byRegion'>('byIssuer');
  const coverage = tally[by];
  const names = [...coverage.keys()];
  const [chosen, setChosen] = useState('');
  const series = coverage.has(chosen) ? chosen : (names[0] ?? '');

  const cells = useMemo(() => {
    const rows = coverage.get(series) ?? new Map<string, Map<number, 'captured' | 'late'>>();
    const seen = [...rows.values()].flatMap((years) => [...years.keys()]);
    const first = Math.min(...seen);
    const years = seen.length === 0 ? [] : Array.from({ length: Math.max(...seen) - first + 1 }, (_, n) => first + n);
    return [...rows]
      .sort(([a], [b]) => a.localeCompare(b, 'zh-CN'))
      .flatMap(([row, known]) =>
        years.map((year) => ({ row, year: String(year), state: known.get(year) ?? ('missing' as const) })),
      );
  }, [coverage, series]);

  const rowNames = [...new Set(cells.map((cell) => cell.row))];
  const draw = useCallback(async () => {
    const Plot = await import('@observablehq/plot');
    const shown = new Set([...new Set(cells.map((cell) => cell.row))].slice(0, drawnRows));
    const data = cells.filter((cell) => shown.has(cell.row));
    return Plot.plot({
      className: 'plot',
      marginLeft: 220,
      marginTop: 28,
      marginBottom: 8,
      width: 240 + new Set(data.map((cell) => cell.year)).size * 56,
      height: 44 + shown.size * 26,
      x: { axis: 'top', label: null, type: 'band' },
      y: { label: null, type: 'band' },
      marks: [
        Plot.cell(data, {
          x: 'year',
          y: 'row',
          inset: 1,
          fill: 'var(--accent-wash)',
          fillOpacity: (cell: { state: CoverageState }) => (cell.state === 'missing' ? 0 : 1),
          stroke: 'var(--line)',
        }),
        Plot.text(data, {
          x: 'year',
          y: 'row',
          text: (cell: { state: CoverageState }) => signs[cell.state],
          fill: 'currentColor',
        }),
      ],
    });
  }, [cells]);

  return (
    <Figure
      name="coverage"
      title={words.pictures.coverage}
      says={words.pictures.coverageSays}
      draw={draw}
      head={[words.pictures[by], words.pictures.year, words.review.status]}
      rows={cells.map(({ row, year, state }) => [row, year, words.pictures[state]])}
    >
      <div className="filters">
        <Choice
          label={words.pictures.rowsBy}
          value={by}
          testId="coverage-by"
          options={[
            { value: 'byIssuer', says: words.pictures.byIssuer },
            { value: 'byRegion', says: words.pictures.byRegion },
          ]}
          onChange={(value) => setBy(value === 'byRegion' ? 'byRegion' : 'byIssuer')}
        />
        <Choice
          label={words.pictures.series}
          value={series}
          testId="coverage-series"
          options={names.map((name) => ({ value: name, says: name }))}
          onChange={setChosen}
        />
      </div>
      {rowNames.length > drawnRows && <p className="small soft">{words.pictures.more(rowNames.length - drawnRows)}</p>}
    </Figure>
  );
}
