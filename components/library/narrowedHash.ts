import { type Conditions, conditionsSchema } from './conditions';

const head = 'narrow/';

/** The library's hash that shows the reports meeting some conditions. */
export const narrowedHash = (conditions: Conditions): string =>
  `${head}${encodeURIComponent(JSON.stringify(conditions))}`;

/** The conditions in a hash (already decoded), or undefined when it holds none that can be read. */
export function readNarrowed(hash: string): Conditions | undefined {
  if (!hash.startsWith(head)) return undefined;
  try {
    return conditionsSchema.safeParse(JSON.parse(hash.slice(head.length))).data;
  } catch (error) {
    console.debug('[gongkai] hash', error);
    return undefined;
  }
}
