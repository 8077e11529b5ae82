import { giveBack } from './giveBack';
import type { Source } from './jszipWorkers';
import { rememberState } from './rememberState';

/** JSZip's worker that deflates (`lib/flate.js`): for each file it makes a pako object, 280 kB of arrays. */
interface FlateWorker {
  _pako: object | null;
  _createPako(): void;
  push(chunk: { data: Uint8Array<ArrayBuffer>; meta: object }): void;
}

interface Deflater {
  readonly pako: object;
  /** Brings it back to how it was when it was made. */
  readonly renew: () => void;
}

/** As many as ever worked at once: two, when a workbook is made inside the zip. */
const idle: Deflater[] = [];

const isFlate = (worker: unknown): worker is FlateWorker =>
  typeof worker === 'object' && worker !== null && '_createPako' in worker;

/**
 * Lets this source be deflated by a pako object that has done another file, brought back to its first state: the 20,000
 * files of a part would leave 6 GB of arrays behind them, of which some 60 MB lie about at any time. The bytes are those of
 * a new one. A source that is stored stays as it is.
 */
export function recycleDeflate(source: Source): void {
  const flate = source.previous;
  if (!isFlate(flate)) return;
  let deflater: Deflater | undefined;
  // The zip copies what it gets (`coalesce`) before `push` returns, and pako takes a new buffer for the next.
  const onData = (data: Uint8Array<ArrayBuffer>) => {
    flate.push({ data, meta: {} });
    giveBack(data);
  };
  flate._createPako = () => {
    deflater = idle.pop();
    if (deflater) {
      deflater.renew();
      flate._pako = Object.assign(deflater.pako, { onData });
      return;
    }
    Object.getPrototypeOf(flate)._createPako.call(flate);
    if (flate._pako) deflater = { pako: Object.assign(flate._pako, { onData }), renew: rememberState(flate._pako) };
  };
  source.on('end', () => {
    if (deflater) idle.push(deflater);
  });
}
