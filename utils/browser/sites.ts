import { browser } from '#imports';

/** Sites the extension may always read, as match patterns; those of the manifest come with `fixed`. */
export interface Site {
  readonly pattern: string;
  readonly fixed: boolean;
}

const fixedPatterns = () => browser.runtime.getManifest().host_permissions ?? [];

/** What is granted now; a researcher may have withdrawn even the default in the browser itself. */
export async function grantedSites(): Promise<readonly Site[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const fixed = new Set(fixedPatterns());
  return origins.map((pattern) => ({ pattern, fixed: fixed.has(pattern) }));
}

/** Whether the portals the extension is made for may be read now: Firefox lets a researcher refuse at install. */
export const arePortalsAllowed = (): Promise<boolean> => browser.permissions.contains({ origins: fixedPatterns() });

/** Asks for the portals. Call it straight from a click. @returns whether they may be read now. */
export const allowPortals = (): Promise<boolean> => browser.permissions.request({ origins: fixedPatterns() });

/** The match pattern for one host, or undefined when the text names none. */
export function sitePattern(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(hostname) ? `*://${hostname}/*` : undefined;
}

/** Asks for one site. Call it straight from a click. @returns whether the researcher agreed. */
export const allowSite = (pattern: string): Promise<boolean> => browser.permissions.request({ origins: [pattern] });

/** Gives one site back. */
export const withdrawSite = (pattern: string): Promise<boolean> => browser.permissions.remove({ origins: [pattern] });
