import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  readonly port: number;
  /** What a page tried to reach outside, oldest first. Nothing is let through. */
  readonly reached: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** Calls of the browser itself, not of a page. */
const ofTheBrowser = /(googleapis|google|gvt1|gstatic|mozilla)\.(com|net|org)(:\d+)?(\/|$)/;

/** A proxy that writes down every request and answers none. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const reached: string[] = [];
  const note = (address: string) => {
    if (!ofTheBrowser.test(address)) reached.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reached,
    forget: () => {
      reached.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
