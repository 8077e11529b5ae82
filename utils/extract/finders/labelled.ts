import type { FieldName } from '@/utils/report/fields';
import type { MetaPair } from './blocks';
import type { Finder } from './finder';

/**
 * The values that the page's labels give for a field: seen before hidden, catalogue before info line, best label first.
 * @param without a label that is not asked for (a day of registration is no day of writing while the text bears one)
 */
export function labelled(field: FieldName, without?: string): Finder {
  return ({ pairs }) =>
    pairs
      .filter((pair) => pair.label.field === field && pair.label.text !== without)
      .sort(better)
      .map((pair) => ({
        raw: pair.raw,
        origin: 'label',
        finder: `label:${pair.label.text}`,
        inferred: false,
        isStated: true,
        label: pair.label.text,
        element: pair.element,
      }));
}

const nearness = (pair: MetaPair) => (pair.distance >= 0 ? pair.distance : 1000 - pair.distance);

function better(a: MetaPair, b: MetaPair): number {
  return (
    Number(a.hidden) - Number(b.hidden) ||
    Number(b.inCatalogue) - Number(a.inCatalogue) ||
    a.label.rank - b.label.rank ||
    Number(b.inBlock) - Number(a.inBlock) ||
    (a.inCatalogue ? a.order - b.order : nearness(a) - nearness(b))
  );
}
