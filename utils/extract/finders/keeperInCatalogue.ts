import { type Finder, stated } from './finder';
import { pairsOf } from './pairs';

const near = 12;

/**
 * 主办单位 beside 索引号: in a catalogue it names the body that made the text public. Anywhere else (the site's foot, an
 * event's organiser) it says nothing of the text.
 */
export const keeperInCatalogue: Finder = ({ page, pairs }) => {
  const index = pairs.find(({ label, hidden }) => label.field === 'indexNumber' && !hidden);
  if (!index) return [];
  return pairsOf(page.document)
    .filter(
      ({ label, raw, hidden, order }) =>
        label.text === '主办单位' && raw !== '' && !hidden && Math.abs(order - index.order) <= near,
    )
    .map(({ raw, element }) => ({ ...stated('label', 'label:主办单位', raw, element), label: '主办单位' }));
};
