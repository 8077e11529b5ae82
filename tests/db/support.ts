import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Canary, closeStore, configureStore } from '@/utils/db';
import type { Extraction, Fields } from '@/utils/report/extraction';
import { newId } from '@/utils/report/id';
import type { Capture } from '@/utils/report/schema';

/** A canary in memory, with a handle for the test. */
export interface MemoryKeeper {
  canary: Canary | undefined;
  readonly read: () => Promise<Canary | undefined>;
  write: (canary: Canary) => Promise<void>;
}

export function memoryKeeper(): MemoryKeeper {
  const keeper: MemoryKeeper = {
    canary: undefined,
    read: async () => keeper.canary,
    write: async (canary) => {
      keeper.canary = canary;
    },
  };
  return keeper;
}

/** An empty library on a new in-memory IndexedDB. */
export async function freshStore(): Promise<MemoryKeeper> {
  await closeStore();
  const factory = new IDBFactory();
  globalThis.indexedDB = factory;
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const keeper = memoryKeeper();
  configureStore({ keeper });
  return keeper;
}

export const id = (): string => newId((bytes) => crypto.getRandomValues(bytes));

const field = (value: string | string[], raw = String(value)) => ({
  value,
  raw,
  origin: 'label' as const,
  finder: 'label:test',
  inferred: false,
});

export const sampleFields = (title: string): Fields => ({
  title: field(title),
  indexNumber: field(`11500000/2024-${title.length}`),
  documentNumber: field('渝府发〔2024〕1号', '渝府发[2024]1号'),
  issuingBody: field(['重庆市人民政府']),
  dateWritten: field('2024-03-01', '2024年3月1日'),
});

export interface SampleParts {
  readonly url?: string;
  readonly title?: string;
  readonly text?: string;
  readonly fields?: Fields;
}

export function sampleExtraction({ url, title = '法治政府建设年度报告', text, fields }: SampleParts = {}): Extraction {
  const body = text ?? `${title}。2023年，在区委的坚强领导下，我镇深入学习贯彻习近平法治思想，推进依法行政。`;
  const characters = body.replace(/\s/gu, '').length;
  return {
    kind: 'document',
    score: 1,
    signals: [],
    url: url ?? 'http://www.example.gov.cn/zwgk/1.html',
    rule: { id: 'standard', version: 1 },
    fields: fields ?? sampleFields(title),
    body: {
      text: body,
      html: `<p>${body}</p>`,
      markdown: body,
      completeness: 1,
      measure: { keptCharacters: characters, visibleCharacters: characters, keptTables: 0, visibleTables: 0 },
      finder: 'container:#zoom',
    },
    outline: [],
    attachments: [],
    items: [],
    next: null,
    totalPages: null,
    series: { name: '法治政府建设年度报告', year: 2023, yearInferred: false },
    issues: [],
  };
}

export const sampleCapture = (parts: SampleParts = {}, captureId = id()): Capture => {
  const extraction = sampleExtraction(parts);
  const capture = { id: captureId, extraction, source: `<html>${extraction.body.html}</html>`, readBy: 'tab' as const };
  return JSON.parse(JSON.stringify(capture));
};

/** The value of a result that must be good. */
export function good<T>(result: { ok: true; value: T } | { ok: false; fault: { code: string; detail?: string } }): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail}`);
  return result.value;
}
