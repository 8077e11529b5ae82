/**
 * The day in China (UTC+8) of an epoch number in seconds or milliseconds, as ISO day; undefined for what is no plausible
 * instant (before 1990 or after 2100). Worked out without a clock or time zone data; the civil calendar by Howard Hinnant's
 * `days_from_civil` turned round.
 */
export function epochDay(instant: number): string | undefined {
  const seconds = instant > 1e11 ? instant / 1000 : instant;
  if (!Number.isFinite(seconds) || seconds < 631_152_000 || seconds > 4_102_444_800) return undefined;
  const days = Math.floor((seconds + 8 * 3600) / 86_400) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
