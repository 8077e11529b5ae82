import { isOrganisationName } from '@/utils/identify/issuer';
import { tidy } from '../page';
import { labelsIn } from './labelAt';
import type { Run } from './runs';

/** Names of bodies on the next lines of the block, up to its next label. */
export function bodiesBelow(run: Run, after: readonly Run[]): readonly string[] {
  const names: string[] = [];
  for (const line of after) {
    const [label] = labelsIn(line);
    const name = tidy(line.text.slice(0, label?.start));
    if (line.block !== run.block || !isOrganisationName(name)) break;
    names.push(name);
    if (label) break;
  }
  return names;
}
