import JSZip from 'jszip';
import { type ExportOptions, exportDataset } from '@/utils/dataset/export/exportDataset';
import { memorySpool } from '@/utils/dataset/sinks/memorySpool';
import type { ExportSource } from '@/utils/dataset/source';
import { memorySink } from './support';

export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Exports into memory; throws on a fault. */
export async function pack(source: ExportSource, options: Partial<ExportOptions> = {}): Promise<readonly Packed[]> {
  const open = new Map<string, ReturnType<typeof memorySink>>();
  const result = await exportDataset(
    source,
    async (name) => {
      const one = memorySink();
      open.set(name, one);
      return one.sink;
    },
    { name: 'dataset', spool: async () => memorySpool(), ...options },
  );
  if (!result.ok) throw new Error(result.fault.code);
  return result.value.map(({ name }) => ({ name, bytes: open.get(name)?.bytes() ?? new Uint8Array() }));
}

/** The files of one zip as text, read by JSZip itself. */
export async function unpack({ bytes }: Packed): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = Object.values(zip.files);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)));
}
