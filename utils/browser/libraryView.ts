import { storage } from '#imports';

/** How the researcher left the library's table. Columns are names of components/library/columns. */
export interface LibraryView {
  readonly columns: readonly string[] | null;
  readonly sort: { readonly by: string; readonly descending: boolean } | null;
}

/** A choice of reports by conditions, kept under a name. `conditions` is parsed by the library when it is used. */
export interface SavedSelection {
  readonly name: string;
  readonly conditions: unknown;
}

const view = storage.defineItem<LibraryView>('local:libraryView', { fallback: { columns: null, sort: null } });
const selections = storage.defineItem<readonly SavedSelection[]>('local:savedSelections', { fallback: [] });

export const readLibraryView = (): Promise<LibraryView> => view.getValue();
export const keepLibraryView = (next: LibraryView): Promise<void> => view.setValue(next);
export const readSelections = (): Promise<readonly SavedSelection[]> => selections.getValue();
export const keepSelections = (next: readonly SavedSelection[]): Promise<void> => selections.setValue(next);
