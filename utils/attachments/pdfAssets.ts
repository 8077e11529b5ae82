/** Where pdf.js finds its worker and the character maps of Chinese fonts. */
export interface PdfAssets {
  readonly workerSrc: string;
  /** Folder of the maps, with a slash at its end. Without them text in GBK fonts is empty, with no error. */
  readonly cMapUrl: string;
}

/** The extension's own copies: the worker is a built asset, the maps are put into `cmaps/` by `wxt.config.ts`. */
export async function pdfAssets(): Promise<PdfAssets> {
  const { default: workerSrc } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url');
  return { workerSrc, cMapUrl: new URL('/cmaps/', globalThis.location.href).href };
}
