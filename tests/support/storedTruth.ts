import { expect } from 'vitest';
import type { ReportPage } from '@/scripts/portal/pages';
import { reportPages } from '@/scripts/portal/pages';
import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import type { Content, Report } from '@/utils/report/schema';
import { bare, sha256, truths } from './samplePages';

/** Checks one stored report against what a careful reader wrote down of its page: every value, and the text to the letter. */
export function expectTruth(name: ReportPage, reports: readonly Report[], contents: readonly Content[]): void {
  const truth = truths[name];
  const report = reports.find(({ url }) => url === reportPages[name]);
  const content = contents.find(({ id }) => id === report?.id);
  if (!report || !content) throw new Error(`${name} is not stored.`);
  const named = Object.entries(content.fields).map(([field, found]) => ({
    column: fieldDefinition(field as FieldName).columnName,
    ...found,
  }));
  expect(Object.fromEntries(named.map(({ column, value }) => [column, value])), name).toEqual(truth.fields);
  const inferred = named.filter((field) => field.inferred).map(({ column }) => column);
  expect(inferred.sort(), name).toEqual([...truth.inferred].sort());
  expect(sha256(bare(content.body.text)), name).toBe(truth.body.sha256);
  expect(report.characters, name).toBe(truth.body.characters);
  expect(report.completeness, name).toBeGreaterThanOrEqual(0.99);
  expect(report.series?.name ?? null, name).toBe(truth.series?.name ?? null);
  expect(report.region?.code, name).toBe(truth.region);
}

/** A report without what differs from capture to capture: its id (which its checksum covers) and instants. */
export function withoutChance({ id, capturedAt, updatedAt, contentSha256, ...report }: Report): object {
  return report;
}
