import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import type { Beacon } from '@tessera/bff-kit/events/signals';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { Auth } from './identity/auth.ts';

export type AccountApp = OpenAPIHono<ServiceEnv>;

/** What the operations of this service need from outside. */
export interface AccountDeps {
  db: Database;
  auth: Auth;
  tokens: Tokens;
  /** Raised after a letter was put into the queue, so that it leaves at once. */
  lettersWaiting: Beacon;
  /** All that another service knows of an account. Throws `Unavailable` when it does not answer. */
  dataElsewhere: Record<'cart' | 'catalog', (accountId: string) => Promise<object>>;
  /** Origin of the shop as shoppers see it, e.g. `https://shop.example`. */
  origin: string;
}
