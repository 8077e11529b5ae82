import { globalValue } from '../scriptFunctions';

/** Does this place of a script stand in a line left out as a remark? */
export function isRemark(scripts: string, at: number): boolean {
  const line =
    scripts
      .slice(Math.max(0, at - 200), at)
      .split('\n')
      .at(-1) ?? '';
  return /(?:^|[^:])\/\//.test(line) || line.lastIndexOf('/*') > line.lastIndexOf('*/');
}

/** A number as a script gives it: `5`, `"5"`, or a name that is given one once (`var size = 15`). Undefined for anything else. */
export function numberOf(scripts: string, text: string | undefined): number | undefined {
  const written = /^(["']?)(\d{1,8})\1$/.exec(text ?? '')?.[2];
  if (written !== undefined) return Number(written);
  const value = text && /^[A-Za-z_$][\w$]{0,60}$/.test(text) ? globalValue(scripts, text) : undefined;
  if (typeof value === 'string') return /^\d{1,8}$/.test(value) ? Number(value) : undefined;
  return value;
}
