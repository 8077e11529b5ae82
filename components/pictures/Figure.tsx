import { useEffect, useRef } from 'react';
import { csvLine, escapeFormula } from '@/utils/dataset/csv/csvCell';
import { Button } from '../ui/Button';
import { saveBlob } from '../ui/saveBlob';
import { useWords } from '../ui/useWords';
import { type Cell, FigureTable } from './FigureTable';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  /** Draws the picture; Plot is heavy and is loaded by whoever draws. */
  readonly draw: () => Promise<Element>;
  /** Of the picture in pixels: its room is kept free while it is drawn, so that nothing below it jumps. */
  readonly height: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where the reports of a row are, as a hash of the library; the row's last cell leads there. */
  readonly hashOf?: (row: readonly Cell[]) => string | undefined;
  readonly children?: React.ReactNode;
}

/** UTF-8 with BOM and formulas made harmless, as in the dataset: for Excel. */
const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => csvLine(row.map((cell) => escapeFormula(String(cell))))).join('')}`;

/** A picture with its title, the same numbers as a table, and both to save. */
export function Figure({ name, title, says, draw, height, head, rows, hashOf, children }: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isStale = false;
    void draw().then((picture) => {
      if (isStale) return;
      // Plot brings a style element, which our policy refuses; the same rules stand in pictures.css.
      for (const style of picture.querySelectorAll('style')) style.remove();
      // One picture with one name: the names Plot gives to its layers say nothing to a reader.
      for (const layer of picture.querySelectorAll('g[aria-label]')) layer.removeAttribute('aria-label');
      picture.setAttribute('role', 'img');
      picture.setAttribute('aria-label', title);
      place.current?.replaceChildren(picture);
    });
    return () => {
      isStale = true;
    };
  }, [draw, title]);
  const saveSvg = () => {
    const svg = place.current?.querySelector('svg');
    if (!svg) return;
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('style', 'background:#fff;color:#1e2124;font:12px sans-serif');
    saveBlob(new Blob([copy.outerHTML], { type: 'image/svg+xml' }), `gongkai-${name}.svg`);
  };
  return (
    <section className="panel stack" aria-labelledby={`picture-${name}-title`} data-testid={`picture-${name}`}>
      <div className="stack-tight">
        <h2 id={`picture-${name}-title`}>{title}</h2>
        <p className="small soft">{says}</p>
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div ref={place} className="picture" tabIndex={0} style={{ minHeight: height }} />
      <FigureTable head={head} rows={rows} hashOf={hashOf} />
      <span className="row">
        <Button onPress={saveSvg} testId={`save-svg-${name}`}>
          {words.pictures.saveSvg}
        </Button>
        <Button
          testId={`save-csv-${name}`}
          onPress={() => saveBlob(new Blob([csvOf([head, ...rows])], { type: 'text/csv' }), `gongkai-${name}.csv`)}
        >
          {words.pictures.saveCsv}
        </Button>
      </span>
    </section>
  );
}
