import { silentLogger } from '../../logger.ts';
import { createService } from '../../service.ts';
import type { Tokens } from '../../tokens.ts';
import type { Consumer } from '../consumer.ts';
import { mountEventAdmin } from '../mount-event-admin.ts';
import type { EventShop } from './event-shop.ts';

export interface AdminClient {
  call<T>(method: string, path: string, json?: unknown): Promise<{ status: number; body: T }>;
}

/** Calls `/internal/events<path>` of a service `account` that runs these consumers. */
export function adminClient(
  shop: EventShop,
  consumers: Consumer[],
  caller: Tokens = shop.tokens.cli,
): AdminClient {
  const tokens = shop.tokens.account;
  const app = createService({ name: 'account', version: '1', tokens, logger: silentLogger() });
  mountEventAdmin(app, { db: shop.target.db, tokens, consumers });
  return {
    async call<T>(method: string, path: string, json?: unknown) {
      const response = await app.request(`/internal/events${path}`, {
        method,
        headers: { authorization: `Bearer ${await caller.signService('account')}` },
        ...(json !== undefined && { body: typeof json === 'string' ? json : JSON.stringify(json) }),
      });
      return { status: response.status, body: (await response.json()) as T };
    },
  };
}
