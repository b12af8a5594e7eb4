import { createRoute, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { silentLogger } from './logger.ts';
import { ProblemError, problemResponses } from './problem.ts';
import { createService } from './service.ts';
import { testTokens } from './testing/test-tokens.ts';
import { requireService } from './tokens.ts';
import { Unavailable } from './unavailable.ts';

const tokens = testTokens();
const guest = { id: 'v1', accountId: null, email: null, name: null };

const addLine = createRoute({
  method: 'post',
  path: '/api/cart/lines',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ quantity: z.int().min(1) }) } },
    },
  },
  responses: {
    200: {
      description: 'the cart',
      content: { 'application/json': { schema: z.object({ count: z.int() }) } },
    },
    ...problemResponses(404, 422),
  },
});

function app(ready = {}) {
  const service = createService({
    name: 'cart',
    version: '1.0.0',
    tokens: tokens.cart,
    logger: silentLogger(),
    ready,
  });
  service.openapi(addLine, (c) => c.json({ count: c.req.valid('json').quantity }, 200));
  service.get('/api/cart/me', (c) => c.json(c.var.visitor));
  service.get('/api/cart/broken', () => {
    throw new Error('secret detail');
  });
  service.get('/api/cart/refused', () => {
    throw new ProblemError(409, { type: 'price-changed', detail: 'It costs more now.', total: 12 });
  });
  service.get('/api/cart/down', () => {
    throw new Unavailable('database', 'connect ECONNREFUSED 10.0.0.1');
  });
  service.use('/internal/*', requireService(tokens.cart, ['catalog']));
  service.get('/internal/things', (c) => c.text('ok'));
  return service;
}

async function asVisitor(headers: Record<string, string> = {}) {
  return { 'tessera-visitor': await tokens.shell.signVisitor('cart', guest), ...headers };
}

describe('a service', () => {
  it('answers 422 naming each wrong field, as a problem', async () => {
    const response = await app().request('/api/cart/lines', {
      method: 'POST',
      headers: await asVisitor({ 'content-type': 'application/json' }),
      body: JSON.stringify({ quantity: 0 }),
    });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { type: string; errors: { field: string }[] };
    expect(problem.type).toBe('invalid-input');
    expect(problem.errors.map((error) => error.field)).toEqual(['quantity']);
  });

  it('answers 400 to a body that is not JSON', async () => {
    const response = await app().request('/api/cart/lines', {
      method: 'POST',
      headers: await asVisitor({ 'content-type': 'application/json' }),
      body: '{"quantity":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: 'bad-request', status: 400 });
  });

  it('hands the visitor of a valid token to the handler', async () => {
    const response = await app().request('/api/cart/me', { headers: await asVisitor() });
    expect(await response.json()).toEqual(guest);
  });

  it.each(['/api/cart/me', '/fragments/cart'])('refuses %s without a visitor', async (path) => {
    const response = await app().request(path);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: 'unauthorized' });
  });

  it('asks for no visitor where a route proves its caller itself, and only there', async () => {
    const service = createService({
      name: 'cart',
      version: '1.0.0',
      tokens: tokens.cart,
      logger: silentLogger(),
      openRoutes: (open) => open.post('/api/cart/webhooks/x', (c) => c.text('signed')),
    });
    const send = (path: string) => service.request(path, { method: 'POST' });
    expect(await (await send('/api/cart/webhooks/x')).text()).toBe('signed');
    expect((await send('/api/cart/webhooks/y')).status).toBe(401);
  });

  it('lets only the named services in', async () => {
    const path = '/internal/things';
    const call = async (token: string) =>
      (await app().request(path, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await call(await tokens.catalog.signService('cart'))).toBe(200);
    expect(await call(await tokens.account.signService('cart'))).toBe(403);
    expect(await call(await tokens.catalog.signService('account'))).toBe(401);
    expect(await call(await tokens.shell.signVisitor('cart', guest))).toBe(401);
    expect((await app().request(path)).status).toBe(401);
  });

  it('keeps the text of an unexpected error to itself', async () => {
    const response = await app().request('/api/cart/broken', { headers: await asVisitor() });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('answers a refusal with its status, type and extra members', async () => {
    const response = await app().request('/api/cart/refused', { headers: await asVisitor() });
    expect(await response.json()).toMatchObject({ status: 409, type: 'price-changed', total: 12 });
  });

  it('answers 503 with a hint to retry while the database is away', async () => {
    const response = await app().request('/api/cart/down', { headers: await asVisitor() });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.text()).not.toContain('10.0.0.1');
  });

  it('answers 404 as a problem where there is nothing', async () => {
    const response = await app().request('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'not-found' });
  });

  it('keeps a sane request id and replaces a strange one', async () => {
    const idFor = async (sent: string) => {
      const response = await app().request('/healthz', { headers: { 'x-request-id': sent } });
      return response.headers.get('x-request-id');
    };
    expect(await idFor('abc-123')).toBe('abc-123');
    expect(await idFor('a'.repeat(500))).toMatch(/^[\da-f-]{36}$/);
  });

  it('is ready only while every check passes', async () => {
    const ready = await app({ database: async () => undefined }).request('/readyz');
    expect(ready.status).toBe(200);
    const away = async () => {
      throw new Error('no route to host');
    };
    const not = await app({ database: away }).request('/readyz');
    expect(not.status).toBe(503);
    expect(await not.json()).toMatchObject({ checks: { database: 'no route to host' } });
  });

  it('counts requests by route pattern, not by path', async () => {
    const service = app();
    await service.request('/api/cart/me', { headers: await asVisitor() });
    await service.request('/no/such/path');
    const text = await (await service.request('/metrics')).text();
    expect(text).toContain('http_requests_total{method="GET",route="/api/cart/me",status="200"} 1');
    expect(text).toContain('route="unmatched",status="404"} 1');
    expect(text).toContain('http_request_duration_seconds_bucket{method="GET"');
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
    expect(text).not.toContain('/no/such/path');
  });

  it('describes its routes to anyone who asks', async () => {
    const response = await app().request('/api/cart/openapi.json');
    const document = (await response.json()) as {
      paths: Record<string, { post: { responses: Record<string, unknown> } }>;
      components: { schemas: Record<string, unknown> };
    };
    expect(Object.keys(document.paths['/api/cart/lines']?.post.responses ?? {})).toEqual([
      '200',
      '404',
      '422',
    ]);
    expect(document.components.schemas).toHaveProperty('Problem');
  });
});
