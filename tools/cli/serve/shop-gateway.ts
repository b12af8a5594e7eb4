/**
 * The API of a shop, for the fragments that are rendered here, in the shape the render bridge calls: requests go
 * to the shop's gateway for the visitor whose pass the shop's shell sent along.
 */
export function shopGateway(
  shopUrl: string,
  pass: string | undefined,
): { fetch(request: Request): Promise<Response> } {
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const headers = new Headers(request.headers);
      // Said by whoever connects, and that is this process.
      for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']) {
        headers.delete(name);
      }
      headers.set('origin', new URL(shopUrl).origin);
      if (pass !== undefined) headers.set('authorization', `Visitor-Pass ${pass}`);
      const body = request.body === null ? null : await request.arrayBuffer();
      return fetch(new URL(pathname + search, shopUrl), {
        method: request.method,
        headers,
        body,
        redirect: 'manual',
      });
    },
  };
}
