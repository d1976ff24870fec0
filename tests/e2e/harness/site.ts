import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One page: its markup (or what else it is of), and a Content-Security-Policy where the page needs one. */
export interface Served {
  readonly body: string;
  readonly policy?: string;
  /** Its media type; absent: HTML. */
  readonly type?: string;
  /** May the browser keep it, and show it again as it was left? */
  readonly isKept?: true;
}

export interface Site {
  /** What browsers are told to use as their only proxy. */
  readonly port: number;
  /** Every request that any part of the browser made, in order: "GET http://news.test/a", "CONNECT example.org:443". */
  readonly requests: readonly string[];
  /** Serves a page at an address of any host (http only). */
  serve(url: string, page: Served): void;
  close(): Promise<void>;
}

/**
 * A whole network in one server: browsers use it as their proxy, it answers the addresses given to `serve` and refuses
 * all others. So nothing leaves the machine, and nothing is asked for unseen.
 */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, Served>();
  const requests: string[] = [];

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    const page = pages.get((request.url ?? '').split('?')[0] ?? '');
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.');
      return;
    }
    const policy = page.policy === undefined ? {} : { 'content-security-policy': page.policy };
    const cache = { 'cache-control': page.isKept ? 'max-age=600' : 'no-store' };
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...cache, ...policy });
    response.end(page.body);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 No way out\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');

  return {
    port: address.port,
    requests,
    serve: (url, page) => void pages.set(url, page),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
