import { requireService } from '@tessera/bff-kit/require-service';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { currentAccount } from './current-account.ts';

/** `GET /internal/session`: tells the shell who a session cookie belongs to. Not part of the public API. */
export function mountInternalSession(app: AccountApp, { auth, tokens }: AccountDeps): void {
  app.use('/internal/session', requireService(tokens, ['shell']));
  app.get('/internal/session', async (c) =>
    c.json({ account: await currentAccount(auth, c.req.raw.headers) }),
  );
}
