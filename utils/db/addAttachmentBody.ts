import { readOutline } from '@/utils/extract/body/readOutline';
import { done, type Result } from '@/utils/report/faults';
import type { Content, Report } from '@/utils/report/schema';
import { sha256 } from './hash';
import { identityKeys } from './identityKeys';
import { contentSha256, squeezed } from './makeRows';
import { simhash } from './simhash';
import { database } from './store';
import { write } from './write';

/** Text taken from an attached file. */
export interface AttachmentBody {
  /** The file's name: the body's `finder` becomes `attachment:` and this. */
  readonly name: string;
  readonly text: string;
  /** As HTML, where the reader gives it; untrusted. */
  readonly html?: string | undefined;
}

const escaped = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Whether a report's page gave its text only as a file, and no file's text stands in for it yet. */
const lacksBody = ({ issues, body }: Content) =>
  issues.some(({ reason }) => reason === 'body-attachment-only') && !body.finder.startsWith('attachment:');

function withBody(content: Content, { name, text, html }: AttachmentBody): Content {
  const characters = squeezed(text).length;
  const body: Content['body'] = {
    text,
    html:
      html ??
      text
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('\n'),
    markdown: text,
    completeness: 1,
    measure: { keptCharacters: characters, visibleCharacters: characters, keptTables: 0, visibleTables: 0 },
    finder: `attachment:${name}`,
  };
  return { ...content, body, outline: readOutline(body).map((section) => ({ ...section })) };
}

/**
 * Gives a report that was published only as a file the file's text as its body, marked as such. A report whose page has
 * a body keeps it, and the first file read counts. The page's state does not change by it: a re-capture of the same page
 * is still `same`. Answers whether the body was taken.
 */
export async function addAttachmentBody(reportId: string, given: AttachmentBody, at: string): Promise<Result<boolean>> {
  const db = await database();
  const [before, content] = await Promise.all([db.reports.get(reportId), db.contents.get(reportId)]);
  if (!before || !content || !lacksBody(content) || squeezed(given.text) === '') return done(false);
  const renewed = withBody(content, given);
  const text = squeezed(given.text);
  const [bodySha256, rowSha256] = await Promise.all([sha256(text), contentSha256(renewed)]);
  const hash = simhash(given.text);
  const { url, fields } = { url: before.url, fields: content.fields };
  const keys = identityKeys({ url, fields, bodySha256, characters: text.length, simhash: hash });
  return write(
    ['reports', 'contents', 'identities'],
    async (change) => {
      const report = await change.db.reports.get(reportId);
      // Edited or captured again meanwhile: the next reading of the file tries again.
      if (!report || report.revision !== before.revision) return false;
      const identity = await change.db.identities.get(reportId);
      const addresses = identity?.keys.filter((key) => key.startsWith('url:')) ?? [];
      const row: Report = {
        ...report,
        characters: text.length,
        completeness: 1,
        bodySha256,
        contentSha256: rowSha256,
        updatedAt: at,
        revision: report.revision + 1,
      };
      await change.db.reports.put(row);
      await change.db.contents.put(renewed);
      await change.db.identities.put({ id: reportId, keys: [...new Set([...addresses, ...keys])], simhash: hash });
      change.touch([reportId]);
      return true;
    },
    undefined,
    9 * text.length,
  );
}
