import { storage } from '#imports';

/** Unsaved corrections by report, then by field: a panel may be closed in the middle of a word. */
type Drafts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const item = storage.defineItem<Drafts>('local:drafts', { fallback: {} });

/** The drafts of one report, by field name. */
export async function readDrafts(reportId: string): Promise<Readonly<Record<string, string>>> {
  return (await item.getValue())[reportId] ?? {};
}

/** Keeps the drafts of one report; none are forgotten with it. */
export async function keepDrafts(reportId: string, drafts: Readonly<Record<string, string>>): Promise<void> {
  const { [reportId]: _old, ...others } = await item.getValue();
  await item.setValue(Object.keys(drafts).length === 0 ? others : { ...others, [reportId]: drafts });
}
