import { contentSha256 } from './makeRows';
import type { Bundle } from './rows';

/**
 * A report on its way in as the state of another id: a colleague's copy of a document the library has. Everything that
 * belongs to it follows, and the hash over its content, which names the id, is made anew.
 */
export async function underId(bundle: Bundle, id: string): Promise<Bundle> {
  const content = { ...bundle.content, id };
  return {
    ...bundle,
    report: { ...bundle.report, id, contentSha256: await contentSha256(content) },
    content,
    versions: bundle.versions.map((version) => ({ ...version, reportId: id })),
    attachments: bundle.attachments.map((attachment) => ({ ...attachment, reportId: id })),
  };
}
