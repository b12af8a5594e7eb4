import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string | string[]>;
  head?: unknown;
  state?: unknown;
  data?: unknown;
  /** Pieces of HTML; each is sent when its promise resolves. */
  html?: (string | Promise<string>)[];
  /** Headers are held back until then. */
  until?: Promise<unknown>;
}

export type FakeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => FakeAnswer | undefined | void | Promise<FakeAnswer | undefined | void>;

export interface FakeBff {
  url: string;
  /** What was asked, in order. */
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  /** By path without search; `undefined` answers 404. A handler may also answer by itself. */
  routes: Record<string, FakeHandler>;
  stop(): Promise<void>;
}

/** A service in this process that answers what a test tells it to. */
export async function startFakeBff(routes: Record<string, FakeHandler> = {}): Promise<FakeBff> {
  const requests: FakeBff['requests'] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers, body });
    const handler = bff.routes[url.split('?')[0] ?? ''];
    if (!handler) return void response.writeHead(404).end();
    const told = await handler(request, response, body);
    if (told) await writeFragment(response, told);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bff: FakeBff = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    routes,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bff;
}

async function writeFragment(response: ServerResponse, told: FakeAnswer): Promise<void> {
  await told.until;
  response.writeHead(told.status ?? 200, {
    'content-type': 'application/vnd.tessera.fragment; charset=utf-8',
    ...told.headers,
  });
  const { head = {}, state = null, data = null, html = [] } = told;
  response.write(`${JSON.stringify({ head, state, data })}\n`);
  for (const piece of html) response.write(await piece);
  response.end();
}
