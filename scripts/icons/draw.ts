/** What the toolbar icon says of a page. Each state has a shape of its own; colour only helps. */
export const iconStates = ['none', 'document', 'list', 'captured', 'changed'] as const;
export type IconState = (typeof iconStates)[number];

const ink = '#17505e';
const paper = '#fdfcf8';
const seal = '#b5382c';
const quiet = '#7a868c';

const tile = `<rect x="1" y="1" width="30" height="30" rx="7" fill="${ink}"/>`;
/** A sheet with one corner folded. */
const sheet = `<path d="M8 5h11l5 5v17H8z" fill="${paper}"/><path d="M19 5v5h5z" fill="#9dbac0"/>`;

const drawings: Record<IconState, string> = {
  // A hollow sheet: there is nothing here that would be saved by itself.
  none: `<path d="M7 4h12l6 6v18H7z" fill="none" stroke="${quiet}" stroke-width="2.5" stroke-linejoin="round"/><path d="M19 4v6h6" fill="none" stroke="${quiet}" stroke-width="2.5" stroke-linejoin="round"/>`,
  // A written sheet with its seal.
  document: `${tile}${sheet}<path d="M11 13h10M11 17h10" stroke="${ink}" stroke-width="2"/><rect x="16" y="20" width="5" height="5" rx="1" fill="${seal}"/>`,
  // Lines with bullets and no sheet.
  list: `${tile}<g fill="${paper}"><circle cx="8" cy="8" r="2.4"/><circle cx="8" cy="16" r="2.4"/><circle cx="8" cy="24" r="2.4"/></g><path d="M13 8h13M13 16h13M13 24h13" stroke="${paper}" stroke-width="3.4"/>`,
  // A sheet ticked off.
  captured: `${tile}${sheet}<path d="M11.5 18.5l3.4 3.6 6.4-8" fill="none" stroke="${ink}" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/>`,
  // A sheet with a triangle: the page differs from what was saved.
  changed: `${tile}${sheet}<path d="M16 12.5l6 11H10z" fill="${seal}" stroke="${seal}" stroke-width="1.4" stroke-linejoin="round"/>`,
};

/** The icon of a state as SVG, drawn on a grid of 32. */
export function drawIcon(state: IconState): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${drawings[state]}</svg>`;
}
