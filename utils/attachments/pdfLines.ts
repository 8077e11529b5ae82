/** A run of text on a page, as pdf.js gives it; y grows upwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

const isWide = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]$/;

/** Runs on one height are a line; a gap wider than a third of a letter between Latin words is a blank. */
function gatherLines(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const last = lines.at(-1);
    const beside = last && Math.abs(last.y - run.y) <= Math.max(last.height, run.height) * 0.5 && run.x >= last.left;
    if (!last || !beside) {
      lines.push({ text: run.text, left: run.x, right: run.x + run.width, y: run.y, height: run.height });
      continue;
    }
    const gap = run.x - last.right > run.height * 0.3 && !(isWide.test(last.text) && gapIsSmall(last, run)) ? ' ' : '';
    lines[lines.length - 1] = {
      text: last.text + gap + run.text,
      left: last.left,
      right: Math.max(last.right, run.x + run.width),
      y: last.y,
      height: Math.max(last.height, run.height),
    };
  }
  return lines;
}

const gapIsSmall = (line: Line, run: Run): boolean => run.x - line.right < run.height * 1.2;

const isPageNumber = (text: string): boolean => /^[-—–－\s]*\d{1,4}[-—–－\s]*$/.test(text);

/**
 * The paragraphs of a page: lines that fill the page's width go on in the next one, unless that is indented. A page number
 * at the head or foot is left out.
 */
export function pdfParagraphs(runs: readonly Run[]): string[] {
  const lines = gatherLines(runs).filter(
    (line, at, all) => !((at === 0 || at === all.length - 1) && all.length > 1 && isPageNumber(line.text)),
  );
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const fills = (line: Line): boolean => right - line.right < line.height * 1.5;
  // One line alone at the right edge is the longest line, not the width of the page.
  const hasEdge = lines.filter(fills).length > 1;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const indented = line.left - left > line.height * 1.2;
    const text = line.text.trim();
    if (open && !indented && paragraphs.length > 0) {
      const before = paragraphs[paragraphs.length - 1] ?? '';
      const blank = /[A-Za-z\d]$/.test(before) && /^[A-Za-z\d]/.test(text) ? ' ' : '';
      paragraphs[paragraphs.length - 1] = before + blank + text;
    } else paragraphs.push(text);
    open = hasEdge && fills(line);
  }
  return paragraphs;
}
