import type { Section } from '@/utils/report/extraction';

/** A section's heading with its number, as the text has it. */
export const sectionTitle = ({ number = '', heading }: Section): string =>
  heading.startsWith(number) ? heading : `${number}${heading}`;
