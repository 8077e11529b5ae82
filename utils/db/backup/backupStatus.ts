import type { Result } from '@/utils/report/faults';
import { z } from '@/utils/report/zod';
import type { LibraryDatabase } from '../libraryDatabase';
import { readState } from '../readState';
import { database } from '../store';
import { write } from '../write';

export const backupPlaces = ['own', 'folder', 'download'] as const;
/** `own`: inside the browser (OPFS). The other two lie outside the profile, where uninstalling does not reach. */
export type BackupPlace = (typeof backupPlaces)[number];

const markSchema = z.object({ at: z.string(), sequence: z.int(), reports: z.int() });
export type BackupMark = z.infer<typeof markSchema>;

export interface PlaceStatus {
  readonly place: BackupPlace;
  /** Instant of the last backup that was read back and compared. */
  readonly verifiedAt: string;
  readonly reports: number;
  /** Reports added or changed since. */
  readonly itemsSince: number;
}

export interface BackupStatus {
  readonly places: readonly PlaceStatus[];
  /** True when nothing outside the profile is recent enough: 100 items, or 7 days with anything new (reliability.md B). */
  readonly due: boolean;
}

const remindAfterItems = 100;
const remindAfterDays = 7;

/** Notes a verified backup, for the screens. */
export const markBackup = (place: BackupPlace, mark: BackupMark): Promise<Result<unknown>> =>
  write([], ({ db }) => db.meta.put({ key: `backup:${place}`, value: mark }));

/** When which backup was last verified and what came since. `now`: instant. */
export async function backupStatus(now: string): Promise<BackupStatus> {
  const db = await database();
  const places: PlaceStatus[] = [];
  for (const place of backupPlaces) {
    const row = await db.meta.get(`backup:${place}`);
    const mark = markSchema.safeParse(row && 'value' in row ? row.value : undefined);
    if (!mark.success) continue;
    const itemsSince = await db.touched.where('sequence').above(mark.data.sequence).count();
    places.push({ place, verifiedAt: mark.data.at, reports: mark.data.reports, itemsSince });
  }
  return { places, due: await isDue(db, places, now) };
}

const olderThanReminder = (instant: string, now: string): boolean =>
  Date.parse(now) - Date.parse(instant) >= remindAfterDays * 86_400_000;

async function isDue(db: LibraryDatabase, places: readonly PlaceStatus[], now: string): Promise<boolean> {
  const outside = places.filter(({ place }) => place !== 'own');
  if (outside.length === 0) {
    const oldest = await db.reports.orderBy('capturedAt').first();
    return (
      oldest !== undefined &&
      (((await readState(db))?.counts.reports ?? 0) >= remindAfterItems || olderThanReminder(oldest.capturedAt, now))
    );
  }
  return outside.every(
    ({ itemsSince, verifiedAt }) =>
      itemsSince >= remindAfterItems || (itemsSince > 0 && olderThanReminder(verifiedAt, now)),
  );
}
