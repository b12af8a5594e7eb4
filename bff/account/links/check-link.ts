import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '@tessera/bff-kit/problem';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { findLink } from './redeem-link.ts';

/** The secret from an e-mail's link. It travels in bodies only: addresses of requests are logged. */
export const TokenSchema = z
  .string({ error: 'Open the link from the e-mail' })
  .min(1, 'Open the link from the e-mail')
  .max(200, 'Open the link from the e-mail');

const route = createRoute({
  method: 'post',
  path: '/api/account/links/check',
  summary: 'What a link from an e-mail would do',
  description: 'Changes nothing: programs that look at links before their reader does use none up.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ token: TokenSchema }).openapi('LinkToken') },
      },
    },
  },
  responses: {
    200: {
      description: 'Its purpose and the address it is about; null when it works no more',
      content: {
        'application/json': {
          schema: z.object({
            link: z.union([
              z
                .object({
                  purpose: z.enum(['reset-password', 'verify-email', 'change-email']),
                  email: z.string(),
                })
                .openapi('EmailLink'),
              z.null(),
            ]),
          }),
        },
      },
    },
    ...problemResponses(401, 422),
  },
});

export function mountCheckLink(app: AccountApp, { db }: AccountDeps): void {
  app.openapi(route, async (c) => {
    const link = await findLink(db, c.req.valid('json').token);
    c.header('cache-control', 'no-store');
    return c.json({ link: link ? { purpose: link.purpose, email: link.email } : null }, 200);
  });
}
