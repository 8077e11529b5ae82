import { done, failed, type Result } from '@/utils/report/faults';
import { classifyFault } from '../classifyFault';
import type { ReadableBackup } from './readBackup';
import { parseLines } from './segments';

const blockSize = 8_000_000;

/**
 * A backup as one file to download or to read anywhere: JSONL, gzip, the same lines as the folder's segments in their
 * order. Its last line names the number of lines before it, so that a file cut short is known.
 */
export async function backupFile(backup: ReadableBackup): Promise<Blob> {
  const encoder = new TextEncoder();
  let lines = 0;
  async function* parts() {
    for (const block of backup.blocks) {
      const text = (await block()).map((line) => `${JSON.stringify(line)}\n`);
      lines += text.length;
      yield encoder.encode(text.join(''));
    }
    yield encoder.encode(`${JSON.stringify({ type: 'end', lines })}\n`);
  }
  const source = parts();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done: finished, value } = await source.next();
      if (finished) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob();
}

const endOf = (text: string): number | undefined => {
  const match = /^\{"type":"end","lines":(\d+)\}$/.exec(text.trimEnd().split('\n').at(-1) ?? '');
  return match ? Number(match[1]) : undefined;
};

async function* textBlocks(file: Blob): AsyncGenerator<string> {
  const stream = file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream());
  let held = '';
  const reader = stream.getReader();
  for (;;) {
    const { done: finished, value } = await reader.read();
    if (finished) break;
    held += value;
    if (held.length < blockSize) continue;
    const cut = held.lastIndexOf('\n') + 1;
    if (cut > 0) yield held.slice(0, cut);
    held = held.slice(cut);
  }
  if (held) yield held;
}

/** A backup file as blocks of lines. One that is cut short, damaged or something else is `import-refused`. */
export async function openBackupFile(file: Blob): Promise<Result<ReadableBackup>> {
  try {
    let lines = 0;
    let end: number | undefined;
    for await (const text of textBlocks(file)) {
      end = endOf(text);
      const body = end === undefined ? text : text.trimEnd().split('\n').slice(0, -1).join('\n');
      lines += parseLines(body).length;
    }
    if (end !== lines) return failed('import-refused', `the file is cut short: ${lines} of ${end ?? '?'} lines`);
    return done({ blocks: [() => allLines(file)] });
  } catch (error) {
    const { code, detail } = classifyFault(error);
    return failed('import-refused', code === 'import-refused' ? detail : String(error).slice(0, 300));
  }
}

async function allLines(file: Blob) {
  const blocks = [];
  for await (const text of textBlocks(file)) {
    const body = endOf(text) === undefined ? text : text.trimEnd().split('\n').slice(0, -1).join('\n');
    blocks.push(...parseLines(body));
  }
  return blocks;
}
