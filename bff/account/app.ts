import { createService } from '@tessera/bff-kit/service';
import type { Logger } from '@tessera/bff-kit/logger';
import { mountAddAddress } from './addresses/add-address.ts';
import { mountChangeAddress } from './addresses/change-address.ts';
import { mountListAddresses } from './addresses/list-addresses.ts';
import { mountRemoveAddress } from './addresses/remove-address.ts';
import type { AccountApp, AccountDeps } from './deps.ts';
import { mountInternalSession } from './identity/internal-session.ts';
import { mountReadMe } from './identity/read-me.ts';
import { mountSignIn } from './identity/sign-in.ts';
import { mountSignOut } from './identity/sign-out.ts';
import { mountSignUp } from './identity/sign-up.ts';
import { mountListOrders } from './orders/list-orders.ts';
import { mountReadOrder } from './orders/read-order.ts';

/** Every route of the service, without a listening port: `app.request(…)` is enough for a test. */
export function createApp(deps: AccountDeps & { logger: Logger }): AccountApp {
  const app = createService({
    name: 'account',
    version: '1.0.0',
    tokens: deps.tokens,
    logger: deps.logger,
    ready: {
      database: async () => {
        await deps.db.query('account.ready', 'select 1');
      },
    },
  });
  mountSignUp(app, deps);
  mountSignIn(app, deps);
  mountSignOut(app, deps);
  mountReadMe(app, deps);
  mountInternalSession(app, deps);
  mountListAddresses(app, deps);
  mountAddAddress(app, deps);
  mountChangeAddress(app, deps);
  mountRemoveAddress(app, deps);
  mountListOrders(app, deps);
  mountReadOrder(app, deps);
  return app;
}
