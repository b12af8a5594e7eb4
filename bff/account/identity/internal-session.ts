import { requireService } from '@tessera/bff-kit/require-service';
import type { AccountApp, AccountDeps } from '../deps.ts';
import { touchSession } from '../sessions/touch-session.ts';
import { currentSession } from './current-account.ts';

/** `GET /internal/session`: tells the shell who a session cookie belongs to. Not part of the public API. */
export function mountInternalSession(app: AccountApp, { auth, db, tokens }: AccountDeps): void {
  app.use('/internal/session', requireService(tokens, ['shell']));
  app.get('/internal/session', async (c) => {
    const signedIn = await currentSession(auth, c.req.raw.headers);
    if (signedIn) await touchSession(db, signedIn.session.id);
    return c.json({ account: signedIn?.account ?? null });
  });
}
