import type { Content, Report } from '@/utils/report/schema';
import { identityKeys } from './identityKeys';
import type { IdentityRow } from './rows';
import { simhash } from './simhash';

/** The identity row of a report that did not come by a capture. */
export function identityOf(report: Report, content: Content): IdentityRow {
  const hash = simhash(content.body.text);
  const { url, bodySha256, characters } = report;
  const keys = identityKeys({ url, fields: content.fields, bodySha256, characters, simhash: hash });
  return { id: report.id, keys, simhash: hash };
}
