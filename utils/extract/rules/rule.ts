import type { FieldName } from '@/utils/report/fields';
import type { Finder } from '../finders/finder';
import type { Page } from '../page';

/** How a portal platform (not a host) builds its pages: data, and only what differs from the standard rule. */
export interface Rule {
  /** The file's name; kept with every report. */
  readonly id: string;
  /** Raised when its answers change. */
  readonly version: number;
  /** Name of the platform, for docs/portals.md. */
  readonly name: string;
  /** Where such pages are met. */
  readonly seenAt: string;
  /** Is the page built by this platform? The address alone does not decide where the page can tell. */
  readonly recognises: (page: Page) => boolean;
  /** Per field, where to look; order is precedence. These come before the standard rule's finders. */
  readonly fields?: Partial<Record<FieldName, readonly Finder[]>>;
  /** Selectors of the element that holds the official text, surest first. */
  readonly body?: readonly string[];
}
