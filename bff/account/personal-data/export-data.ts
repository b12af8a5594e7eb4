import { createRoute, z } from '@hono/zod-openapi';
import { homeCurrency } from '@tessera/bff-kit/currencies';
import type { Queryable } from '@tessera/bff-kit/database';
import { problemResponses } from '@tessera/bff-kit/problem';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { readAddresses } from '../addresses/read-addresses.ts';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { requireSession } from '../identity/current-account.ts';
import { readOrders } from '../orders/read-orders.ts';
import { readPasskeys } from '../passkeys/passkey.ts';
import { readSessions } from '../sessions/session.ts';
import { accountOwner } from '../wishlist/owner.ts';
import { readWishes } from '../wishlist/wishlist.ts';

const route = createRoute({
  method: 'get',
  path: '/api/account/export',
  summary: 'All that the shop knows of the account, as a file',
  description:
    'From every service that keeps something; when one does not answer there is no file rather than half of one. Nothing in it opens the account: neither passwords nor what stands for a session.',
  responses: {
    200: {
      description: 'The data; members may be added',
      content: {
        'application/json': {
          schema: z
            .looseObject({
              exportedAt: z.iso.datetime(),
              account: z.looseObject({ id: z.string(), email: z.string(), name: z.string() }),
              addresses: z.array(z.looseObject({})),
              sessions: z.array(z.looseObject({})),
              passkeys: z.array(z.looseObject({})),
              orderHistory: z.array(z.looseObject({})),
              wishlist: z.array(z.looseObject({})),
              cart: z.looseObject({}),
              catalog: z.looseObject({}),
            })
            .openapi('AccountExport'),
        },
      },
    },
    ...problemResponses(401, 503),
  },
});

export function mountExportData(app: AccountApp, { auth, db, dataElsewhere }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const { account, session } = await requireSession(auth, c.req.raw.headers);
    const [cart, catalog] = await Promise.all([
      dataElsewhere.cart(account.id),
      dataElsewhere.catalog(account.id),
    ]);
    const [addresses, sessions, orderHistory, wishlist, passkeys, openedAt] = await Promise.all([
      readAddresses(db, account.id),
      readSessions(db, account.id, session.id),
      readOrders(db, account.id, 10_000),
      readWishes(db, accountOwner(account.id), homeCurrency),
      readPasskeys(db, account.id),
      readOpening(db, account.id),
    ]);
    c.header('cache-control', 'no-store');
    c.header('content-disposition', 'attachment; filename="tessera-my-data.json"');
    return c.json(
      {
        exportedAt: new Date().toISOString(),
        account: { ...account, openedAt },
        addresses,
        sessions,
        passkeys,
        orderHistory,
        wishlist,
        cart,
        catalog,
      },
      200,
    );
  });
}

async function readOpening(db: Queryable, accountId: string): Promise<string | null> {
  const [row] = await db.query<{ created_at: Date }>(
    'account.identity.opened-at',
    'select created_at from identity where id = $1',
    [accountId],
  );
  return row?.created_at.toISOString() ?? null;
}

/** What a service answers, or the refusal to hand out a file that lacks its part. */
export function requireAnswer(service: string, reply: { status: number; body: unknown }): object {
  if (reply.status === 200 && typeof reply.body === 'object' && reply.body) return reply.body;
  throw new Unavailable(
    service,
    `${service} answered ${reply.status} when it was asked for somebody's data`,
  );
}
