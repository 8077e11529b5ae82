/**
 * Gives Node 20 what browsers have: `ArrayBuffer.prototype.transfer`, so that buffers which the export gives back are gone
 * in the tests too, and whoever reads one afterwards is found.
 */
if (!('transfer' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transfer', {
    configurable: true,
    value(this: ArrayBuffer) {
      return structuredClone(this, { transfer: [this] }).slice(0, 0);
    },
  });
}
