import { mountFeed } from '@tessera/bff-kit/events/feed';
import { createService } from '@tessera/bff-kit/service';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Mailer } from '@tessera/bff-kit/mail/mail';
import { mountMailbox } from '@tessera/bff-kit/mail/mount-mailbox';
import { mountAddAddress } from './addresses/add-address.ts';
import { mountChangeAddress } from './addresses/change-address.ts';
import { mountListAddresses } from './addresses/list-addresses.ts';
import { mountRemoveAddress } from './addresses/remove-address.ts';
import type { AccountApp, AccountDeps } from './deps.ts';
import { mountChangeEmail } from './email-addresses/change-email.ts';
import { mountConfirmEmail } from './email-addresses/confirm-email.ts';
import { mountSendVerification } from './email-addresses/send-verification.ts';
import { mountInternalSession } from './identity/internal-session.ts';
import { mountReadMe } from './identity/read-me.ts';
import { mountSignIn } from './identity/sign-in.ts';
import { mountSignOut } from './identity/sign-out.ts';
import { mountSignUp } from './identity/sign-up.ts';
import { mountCheckLink } from './links/check-link.ts';
import { mountListOrders } from './orders/list-orders.ts';
import { mountReadOrder } from './orders/read-order.ts';
import { mountAddPasskey } from './passkeys/add-passkey.ts';
import { mountManagePasskeys } from './passkeys/manage-passkeys.ts';
import { mountSignInWithPasskey } from './passkeys/sign-in-with-passkey.ts';
import { mountChangePassword } from './passwords/change-password.ts';
import { mountRequestReset } from './passwords/request-reset.ts';
import { mountResetPassword } from './passwords/reset-password.ts';
import { mountDeleteAccount } from './personal-data/delete-account.ts';
import { mountExportData } from './personal-data/export-data.ts';
import { mountEndSession } from './sessions/end-session.ts';
import { mountListSessions } from './sessions/list-sessions.ts';
import { mountReadWishlist } from './wishlist/read-wishlist.ts';
import { mountSavePrint } from './wishlist/save-print.ts';
import { mountShareWishlist } from './wishlist/share-wishlist.ts';

/** Every route of the service, without a listening port: `app.request(…)` is enough for a test. */
export function createApp(
  deps: AccountDeps & {
    logger: Logger;
    /** shown as pages when it is the development mailbox */
    mailer?: Mailer;
  },
): AccountApp {
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
  mountCheckLink(app, deps);
  mountRequestReset(app, deps);
  mountResetPassword(app, deps);
  mountChangePassword(app, deps);
  mountSendVerification(app, deps);
  mountConfirmEmail(app, deps);
  mountChangeEmail(app, deps);
  mountListSessions(app, deps);
  mountEndSession(app, deps);
  mountListAddresses(app, deps);
  mountAddAddress(app, deps);
  mountChangeAddress(app, deps);
  mountRemoveAddress(app, deps);
  mountListOrders(app, deps);
  mountReadOrder(app, deps);
  mountReadWishlist(app, deps);
  mountSavePrint(app, deps);
  mountShareWishlist(app, deps);
  mountAddPasskey(app, deps);
  mountManagePasskeys(app, deps);
  mountSignInWithPasskey(app, deps);
  mountExportData(app, deps);
  mountDeleteAccount(app, deps);
  mountFeed(app, { db: deps.db, tokens: deps.tokens, issuers: ['cart', 'catalog'] });
  const { db, logger, mailer, origin: publicUrl } = deps;
  if (mailer) mountMailbox(app, { service: 'account', db, mailer, publicUrl, logger });
  return app;
}
