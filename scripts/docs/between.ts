/**
 * `text` with everything between `<!-- name:begin -->` and `<!-- name:end -->` replaced. Throws when the markers are not
 * there exactly once, so that a table can never silently stop being updated.
 */
export function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, middle, ...more] = text.split(begin);
  const [, after, ...rest] = (middle ?? '').split(end);
  if (before === undefined || after === undefined || more.length > 0 || rest.length > 0) {
    throw new Error(`The markers of "${name}" must stand in the text exactly once.`);
  }
  return `${before}${begin}\n${content}\n${end}${after}`;
}
