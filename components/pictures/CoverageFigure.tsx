import { useCallback, useMemo, useState } from 'react';
import { narrowedHash } from '../library/narrowedHash';
import { goTo } from '../library/useHash';
import { Choice } from '../ui/Choice';
import { useWords } from '../ui/useWords';
import { dueRule } from './dueDay';
import { Figure } from './Figure';
import type { Cell } from './FigureTable';
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

  /** Where the reports of a cell are; nothing for a missing one. */
  const hashOf = useCallback(
    ([row, year, state]: readonly Cell[]) => {
      if (state === words.pictures.missing) return undefined;
      const place = by === 'byIssuer' ? { issuer: String(row) } : { region: tally.regionCodes.get(String(row)) };
      return narrowedHash({ ...place, series, year: Number(year) });
    },
    [by, series, tally, words],
  );

  const rowNames = [...new Set(cells.map((cell) => cell.row))];
  const height = 44 + Math.min(drawnRows, rowNames.length) * 26;
  const draw = useCallback(async () => {
    const Plot = await import('@observablehq/plot');
    const shown = new Set([...new Set(cells.map((cell) => cell.row))].slice(0, drawnRows));
    const data = cells.filter((cell) => shown.has(cell.row));
    const said = (cell: (typeof data)[number]) => `${cell.row} ${cell.year}: ${words.pictures[cell.state]}`;
    const places = new Map(data.map((cell) => [said(cell), hashOf([cell.row, cell.year, words.pictures[cell.state]])]));
    const picture = Plot.plot({
      className: 'plot',
      marginLeft: 220,
      marginTop: 28,
      marginBottom: 8,
      width: 240 + new Set(data.map((cell) => cell.year)).size * 56,
      height,
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
          title: said,
        }),
        Plot.text(data, {
          x: 'year',
          y: 'row',
          text: (cell: { state: CoverageState }) => signs[cell.state],
          fill: 'currentColor',
          pointerEvents: 'none',
        }),
      ],
    });
    // By mouse only, for the picture is one image to a screen reader: the table below has the same links.
    picture.addEventListener('click', (event) => {
      const cell = event.target instanceof Element ? event.target.querySelector('title')?.textContent : undefined;
      const hash = cell && places.get(cell);
      if (hash) goTo(hash);
    });
    return picture;
  }, [cells, hashOf, height, words]);

  return (
    <Figure
      name="coverage"
      title={words.pictures.coverage}
      says={`${words.pictures.coverageSays} ${words.pictures.due[dueRule(series)]}`}
      hashOf={hashOf}
      draw={draw}
      height={height}
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
