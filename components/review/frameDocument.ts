import { frameStyle, frameStyleHash } from './frameStyle';

const policy = `default-src 'none'; img-src data:; style-src '${frameStyleHash}'; base-uri 'none'; form-action 'none'`;

/** The whole document of the frame: its own policy first, then our style, then the sanitised text. */
export function frameDocument(sanitisedHtml: string, dark: boolean): string {
  return (
    `<!doctype html><html lang="zh-CN"${dark ? ' class="dark"' : ''}><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    '<meta name="referrer" content="no-referrer">' +
    `<style>${frameStyle}</style></head><body>${sanitisedHtml}</body></html>`
  );
}
