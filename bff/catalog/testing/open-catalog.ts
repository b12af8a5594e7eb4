import { silentLogger } from '@tessera/bff-kit/logger';
import { replyContract } from '@tessera/bff-kit/testing/reply-contract';
import { openTestDatabase } from '@tessera/bff-kit/testing/test-database';
import { testTokens } from '@tessera/bff-kit/testing/test-tokens';
import { createApp } from '../app.ts';
import { catalogMigrations } from '../catalog-migrations.ts';
import { committed } from './committed-contract.ts';

/** What the tests of commands and refusals look at; which of it is there depends on the reply. */
export interface AnyReply {
  type: string;
  detail: string;
  orderId: string;
  status: string;
  expiresAt: string;
  lines: { variantId: string; quantity: number; available: number }[];
  errors: { field: string; message: string; code: string }[];
}

const visitor = { id: 'visitor-1', accountId: null, email: null, name: null };

/**
 * The whole service on a database of its own. Every reply to `get` and `command` is held against
 * the committed contract; one that differs fails the test.
 */
export async function openCatalog() {
  const { db, drop } = await openTestDatabase([catalogMigrations]);
  const tokens = testTokens();
  const time = { now: new Date('2026-05-01T10:00:00Z') };
  const clock = () => time.now;
  const app = createApp({ db, tokens: tokens.catalog, logger: silentLogger(), clock });
  const contract = replyContract(committed());

  async function call<Body>(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const reply = await app.request(path, init);
    const text = await reply.text();
    const body = (text === '' ? null : JSON.parse(text)) as Body;
    if (reply.status !== 304) {
      const { pathname } = new URL(path, 'http://catalog');
      const objections = contract.violations(init.method ?? 'GET', pathname, reply, body);
      if (objections.length > 0)
        throw new Error(`Not as in the contract:\n${objections.join('\n')}`);
    }
    return { status: reply.status, headers: reply.headers, body };
  }

  return {
    db,
    app,
    tokens,
    drop,
    /** It moves only when told to. */
    clock: { advance: (ms: number) => (time.now = new Date(time.now.getTime() + ms)), now: clock },
    get: async <Body = AnyReply>(
      path: string,
      headers: Record<string, string> = {},
      currency?: string,
    ) =>
      call<Body>(path, {
        headers: {
          'tessera-visitor': await tokens.shell.signVisitor('catalog', {
            ...visitor,
            ...(currency && { currency }),
          }),
          ...headers,
        },
      }),
    /** As cart, unless another service is named. */
    command: async (
      method: 'GET' | 'POST' | 'DELETE' | 'PUT',
      path: string,
      json?: unknown,
      issuer: 'cart' | 'account' | 'cli' = 'cart',
    ) =>
      call<AnyReply>(path, {
        method,
        headers: {
          authorization: `Bearer ${await tokens[issuer].signService('catalog')}`,
          'content-type': 'application/json',
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
  };
}

export type CatalogUnderTest = Awaited<ReturnType<typeof openCatalog>>;
