/** What a backup no longer gives back. */
export interface Lack {
  /** Files of it that are missing or damaged, of so many. */
  readonly files: number;
  readonly of: number;
  /** Reports that stood in those files alone, of so many. Of the others some may come back in an earlier state. */
  readonly reports: number;
  readonly ofReports: number;
}

/** What several backups lack together; undefined: nothing. */
export function sumLacks(backups: readonly { readonly lack?: Lack | undefined }[]): Lack | undefined {
  const lacks = backups.flatMap(({ lack }) => lack ?? []);
  if (lacks.length === 0) return undefined;
  return lacks.reduce((sum, one) => ({
    files: sum.files + one.files,
    of: sum.of + one.of,
    reports: sum.reports + one.reports,
    ofReports: sum.ofReports + one.ofReports,
  }));
}
