import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import expected from '@/scripts/portal/expected.json' with { type: 'json' };
import { otherPages, type ReportPage, reportPages } from '@/scripts/portal/pages';
import { openPage } from '@/scripts/support/openPage';
import { root } from '../house/support/project';

/** What a careful reader wrote down of one report, before any program read the page. */
export interface Truth {
  readonly kind: string;
  /** By column name; a field that is not named here is absent from the page. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly inferred: readonly string[];
  /** The official text without white space: its length and SHA-256 over the text as the portal published it. */
  readonly body: {
    readonly characters: number;
    readonly sha256: string;
    readonly starts: string;
    readonly ends: string;
  };
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  readonly series: { readonly name: string; readonly year: number } | null;
  readonly region: string;
  /** Fields a reader expects and the page does not have: said as an issue. */
  readonly missing?: readonly string[];
}

export const truths: Readonly<Record<ReportPage, Truth>> = expected.reports;
export const kinds: Readonly<Record<string, string>> = expected.kinds;

/** Every page of the sample portal that needs no script and no server to be read, by its short name. */
export const addresses: Readonly<Record<string, string>> = { ...reportPages, ...otherPages };

/** A page of the sample portal as jsdom reads it. */
export function samplePage(name: string) {
  const url = addresses[name] ?? '';
  const { host, pathname } = new URL(url);
  return openPage(readFileSync(join(root, 'scripts/portal/sites', host, pathname)), url);
}

export const bare = (text: string): string => text.replace(/\s+/g, '');
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
