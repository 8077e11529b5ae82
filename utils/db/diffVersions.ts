import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Version } from '@/utils/report/schema';
import { canonicalJson } from './canonicalJson';
import { type DiffPart, diffTexts } from './diffTexts';

type State = Pick<Version, 'fields' | 'body' | 'attachments'>;

export interface FieldChange {
  readonly field: FieldName;
  readonly older: string | readonly string[] | undefined;
  readonly newer: string | readonly string[] | undefined;
}

export interface VersionDiff {
  readonly fields: readonly FieldChange[];
  readonly body: readonly DiffPart[];
  readonly attachments: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** What differs between two states of a page: fields, body letter by letter, names of attachments. */
export function diffVersions(older: State, newer: State): VersionDiff {
  const fields = fieldNames.flatMap((field): FieldChange[] => {
    const [before, after] = [older.fields[field]?.value, newer.fields[field]?.value];
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ field, older: before, newer: after }];
  });
  const urls = (state: State) => new Set(state.attachments.map((one) => one.url));
  const [before, after] = [urls(older), urls(newer)];
  return {
    fields,
    body: diffTexts(older.body.text, newer.body.text),
    attachments: {
      added: newer.attachments.filter((one) => !before.has(one.url)).map((one) => one.name),
      removed: older.attachments.filter((one) => !after.has(one.url)).map((one) => one.name),
    },
  };
}
