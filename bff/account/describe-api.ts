import { createLogger } from '@tessera/bff-kit/logger';
import { createApp } from './app.ts';
import type { AccountDeps } from './deps.ts';

/** The OpenAPI description as the running service answers it; needs neither database nor keys. */
export async function describeApi(): Promise<Record<string, unknown>> {
  // An object to be known by is enough for the feed; nothing is asked of it.
  const db = {} as AccountDeps['db'];
  const deps = { origin: 'http://localhost:3000', db } as AccountDeps;
  const app = createApp({ ...deps, logger: createLogger({ service: 'account', level: 'silent' }) });
  const reply = await app.request('/api/account/openapi.json');
  return (await reply.json()) as Record<string, unknown>;
}
