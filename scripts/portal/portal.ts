import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pause } from '../support/pause';
import { columnSite } from './column/columnSite';
import { columnHost } from './column/entries';
import { badGateway, notFound } from './errorPages';
import { listSiteAnswer } from './lists/listSites';

const sites = fileURLToPath(new URL('./sites/', import.meta.url));

/** Charset only where the real platforms send one; the GBK page is declared by the page alone. */
const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.shtml': 'text/html',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** What a test asks of one address instead of the file: another answer, a delay, or a connection cut in mid answer. */
export interface Behaviour {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly delayMs?: number;
  /** Send this many bytes of the answer, then cut the connection. */
  readonly cutAfter?: number;
  /** Answers all by itself: an endless drip, a gzip bomb, a lying length. */
  readonly by?: (response: ServerResponse) => void;
}

export interface PortalRequest {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly cookie: string | undefined;
  /** Header fields the browser sent; names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Milliseconds on a clock that only runs forwards. */
  readonly at: number;
}

export interface Portal {
  readonly port: number;
  /** Every request in order of arrival. */
  readonly requests: readonly PortalRequest[];
  /** From now on the address (host and path with query, e.g. `www.x.gov.cn/a.html`) behaves so; `null` undoes it. */
  behave(address: string, behaviour: Behaviour | ((request: PortalRequest) => Behaviour) | null): void;
  /** Stop all answers until `false`: a network that is down. */
  setDown(down: boolean): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

const html = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text),
});

async function readSite(host: string, path: string): Promise<Answer> {
  if (path === '/gkmlpt/content/0/332/post_332000.html') return html(502, badGateway);
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return html(404, notFound);
  const folder = join(sites, host);
  const names = path.endsWith('/') ? ['index.html', 'index.shtml'] : [''];
  for (const name of names) {
    const file = normalize(join(folder, path, name));
    if (!file.startsWith(folder + sep)) break;
    try {
      const body = await readFile(file);
      return {
        status: 200,
        headers: { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' },
        body,
      };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') throw error;
    }
  }
  return html(404, notFound);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/**
 * Serves the sample portal on a free port of the loopback interface. The Host header chooses the site
 * (`scripts/portal/sites/<host>/…`), so a browser that maps every name to this port sees real-looking addresses.
 */
export async function startPortal(): Promise<Portal> {
  const requests: PortalRequest[] = [];
  const behaviours = new Map<string, Behaviour | ((request: PortalRequest) => Behaviour)>();
  const column = columnSite();
  let down = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const entry = {
      host,
      path,
      method: request.method ?? 'GET',
      cookie: request.headers.cookie,
      headers: request.headers,
      at: performance.now(),
    };
    requests.push(entry);
    if (down) return void request.socket.destroy();
    const asked = behaviours.get(host + path);
    const posted = entry.method === 'POST' ? await bodyOf(request) : '';
    const usual = host === columnHost ? column(path) : (listSiteAnswer(host, path, posted) ?? {});
    const behaviour = typeof asked === 'function' ? asked(entry) : (asked ?? usual);
    if (behaviour.delayMs) await pause(behaviour.delayMs);
    if (behaviour.by) return behaviour.by(response);
    const fromSite = behaviour.body === undefined && behaviour.status === undefined;
    const { status, headers, body } = fromSite
      ? await readSite(host, decodeURIComponent(path.replace(/[?#].*$/, '')))
      : html(behaviour.status ?? 200, '');
    const bytes = behaviour.body === undefined ? body : Buffer.from(behaviour.body);
    response.writeHead(status, { 'content-length': bytes.length, ...headers, ...behaviour.headers });
    if (behaviour.cutAfter === undefined) return void response.end(request.method === 'HEAD' ? undefined : bytes);
    response.write(bytes.subarray(0, behaviour.cutAfter), () => request.socket.destroy());
  }

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    behave: (address, behaviour) => void (behaviour ? behaviours.set(address, behaviour) : behaviours.delete(address)),
    setDown: (value) => {
      down = value;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
