import { formatCount } from '../ui/format';
import { useLanguage, useWords } from '../ui/useWords';

export type Cell = string | number;

interface Props {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly hashOf?: (row: readonly Cell[]) => string | undefined;
}

const shownRows = 2_000;

/** A picture's numbers as a table; where a row has reports, its last cell leads to them. */
export function FigureTable({ head, rows, hashOf }: Props) {
  const words = useWords();
  const language = useLanguage();
  const shown = (cell: Cell | undefined) => (typeof cell === 'number' ? formatCount(cell, language) : cell);
  return (
    <details>
      <summary className="small">{words.pictures.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="picture-table" tabIndex={0} aria-label={words.pictures.asTable}>
        <table className="plain small">
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row) => {
              const hash = hashOf?.(row);
              return (
                <tr key={row.join('\t')}>
                  {row.map((cell, at) => (
                    <td key={head[at]} className={typeof cell === 'number' ? 'number' : undefined}>
                      {hash && at === row.length - 1 ? <a href={`#${hash}`}>{shown(cell)}</a> : shown(cell)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {rows.length > shownRows && <p className="small soft">{words.pictures.moreRows(rows.length - shownRows)}</p>}
    </details>
  );
}
