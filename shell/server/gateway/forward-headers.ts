import type { IncomingHttpHeaders } from 'node:http';

/** These belong to one connection, not to the message (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

// Ours to say: who is asking, by which way, and how much follows.
const ours =
  /^(host|cookie|authorization|content-length|accept-encoding|expect|forwarded|x-forwarded-.*|x-real-ip|x-request-id|traceparent|tessera-.*)$/;

const namedByConnection = (connection: string | null | undefined): Set<string> =>
  new Set((connection ?? '').split(',').map((name) => name.trim().toLowerCase()));

/** The headers of a browser's request that its service gets as they are. */
export function requestHeaders(headers: Headers): Record<string, string> {
  const dropped = namedByConnection(headers.get('connection'));
  return Object.fromEntries(
    [...headers].filter(([name]) => !hopByHop.has(name) && !ours.test(name) && !dropped.has(name)),
  );
}

/** The headers of a service's answer that the browser gets, each Set-Cookie for itself. */
export function responseHeaders(headers: IncomingHttpHeaders): Headers {
  const dropped = namedByConnection(headers.connection);
  const passed = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || hopByHop.has(name) || dropped.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) passed.append(name, one);
  }
  return passed;
}
