import { expect, test } from 'vitest';
import { openOpfsFile } from '@/utils/dataset/sinks/opfsFile';
import { utf8 } from '../support';

/** A file as a worker has it: bytes that a handle reads and writes in place, on a disk with so much room. */
function fileOn(room: number, whenFull: 'counts' | 'throws' = 'counts') {
  let bytes = new Uint8Array(0);
  let open = 0;
  const access = () => {
    if (open > 0) throw new DOMException('locked', 'NoModificationAllowedError');
    open += 1;
    return {
      getSize: () => bytes.length,
      read(into: Uint8Array, { at }: { at: number }) {
        const found = bytes.subarray(at, at + into.length);
        into.set(found);
        return found.length;
      },
      write(more: Uint8Array, { at }: { at: number }) {
        if (at + more.length > room && whenFull === 'throws') throw new DOMException('failed', 'InvalidStateError');
        const taken = more.subarray(0, Math.max(0, room - at));
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...taken]);
        return taken.length;
      },
      close: () => {
        open = 0;
      },
    };
  };
  const handle = { name: 'table', createSyncAccessHandle: async () => access() };
  return { handle: handle as unknown as FileSystemFileHandle, cut: (to: number) => (bytes = bytes.slice(0, to)) };
}

const read = async (chunks: AsyncIterable<Uint8Array>) => {
  const all: number[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return Buffer.from(all).toString();
};

test('what is written is read back, from a buffer that the writer uses again', async () => {
  const file = await openOpfsFile(fileOn(1e6).handle);
  const buffer = utf8('甲甲');
  await file.write(buffer);
  buffer.set(utf8('乙乙'));
  await file.write(buffer);
  await file.close();
  expect(await read(file.read())).toBe('甲甲乙乙');
  // Closed after reading as well: it can be read again.
  expect(await read(file.read())).toBe('甲甲乙乙');
});

test.each(['counts', 'throws'] as const)('a full disk is told as one when the browser %s', async (how) => {
  const file = await openOpfsFile(fileOn(4, how).handle);
  await file.write(utf8('1234'));
  await expect(file.write(utf8('5'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('a file that has become shorter is not passed on as whole', async () => {
  const { handle, cut } = fileOn(1e6);
  const file = await openOpfsFile(handle);
  await file.write(utf8('12345'));
  await file.close();
  cut(3);
  await expect(read(file.read())).rejects.toThrow('ends at 3 of 5 bytes');
});
