import { decodePage } from '@/utils/queue/decodePage';
import { fetchAddress } from '@/utils/queue/fetchAddress';
import { isFile } from '@/utils/queue/fileName';
import { isChallenge, isScriptWall } from '@/utils/queue/isChallenge';
import { pageLimits, readCapped } from '@/utils/queue/readCapped';
import type { Outcome } from '@/utils/queue/settlementOf';
import { hostsWith } from '@/utils/queue/siteOf';
import { visibleText } from '@/utils/queue/visibleText';
import type { Job, JobItem } from '@/utils/report/job';
import { fetchWithin } from './fetchWithin';

export type TextAnswer =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly url: string;
      readonly charset: string;
      readonly isGuess: boolean;
    }
  /** The address is a file, not a page; nothing of it was read. */
  | { readonly kind: 'file'; readonly url: string }
  /** Not to be had by fetching, by the manifest or for a guard that wants its script run: it is read in a tab. */
  | { readonly kind: 'unfetchable' }
  | (Outcome & { readonly kind: 'fault' });

/** The sites the manifest's `connect-src` lets us fetch from; others are read in a tab (docs/privacy.md). */
export const isFetchable = (host: string) => /(?:^|\.)gov\.cn(?::\d+)?$/.test(host);

/** Fetches an item's page as text: capped, decoded, and not a guard in its place. */
export async function readText(item: JobItem, job: Job): Promise<TextAnswer> {
  if (!isFetchable(item.host)) return { kind: 'unfetchable' };
  const { method, form, charset: sentIn } = item.page ?? {};
  const hosts = hostsWith(job.hosts, item.host);
  const asked = { url: item.url, method, form, charset: sentIn };
  const answer = await fetchAddress(asked, hosts, Date.now(), fetchWithin(hosts, job.delay));
  if (answer.kind === 'fault') return answer;
  if (item.work === 'page' && isFile(answer.contentType, answer.url)) {
    await answer.body?.cancel();
    return { kind: 'file', url: answer.url };
  }
  const pieces: Uint8Array[] = [];
  const read = answer.body
    ? await readCapped(answer.body, pageLimits, (piece) => void pieces.push(piece))
    : { ok: true as const, value: 0 };
  if (!read.ok)
    return { kind: 'fault', verdict: read.fault.code === 'too-large' ? 'gone' : 'later', fault: read.fault };
  const bytes = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
  const { text, charset, isGuess } = decodePage(bytes, answer.contentType);
  const seen = text.length < 300_000 ? visibleText(text) : undefined;
  if (seen !== undefined && isScriptWall(text, seen)) return { kind: 'unfetchable' };
  if (seen !== undefined && isChallenge(text, seen)) {
    return { kind: 'fault', verdict: 'stop', fault: { code: 'blocked-by-site', detail: 'captcha' } };
  }
  return { kind: 'text', text, url: answer.url, charset, isGuess };
}
