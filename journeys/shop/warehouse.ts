import path from 'node:path';
import { createTokens } from '@tessera/bff-kit/tokens';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';
import type { Shop } from '../fixtures/open-shop.ts';

/** What the shop's own people do with an order, as the command line does it. */
export function warehouseOf({ stack }: Shop) {
  if (!stack) throw new Error('the services of a shop at BASE_URL are not ours');
  const { own, trusted } = loadServiceKeys(path.join(stack.environment.dataDir, 'keys'), ['cli']);
  const { signingKey } = own['cli']!;
  const tokens = createTokens({ service: 'cli', signingKey, trustedKeys: trusted });

  async function ask(method: string, address: string, json?: object) {
    const reply = await fetch(`${stack!.urlOf('cart')}/internal/orders/${address}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokens.signService('cart')}`,
        'content-type': 'application/json',
      },
      ...(json && { body: JSON.stringify(json) }),
    });
    const body = await reply.text();
    return { status: reply.status, body };
  }
  return {
    /** The parcel of an order leaves. Only one that is paid for does: false until then. */
    async dispatch(order: string, tracking: string | null = null): Promise<boolean> {
      const { status, body } = await ask('POST', `${order}/dispatch`, { tracking });
      if (status !== 200 && status !== 409) throw new Error(`dispatch: ${status} ${body}`);
      return status === 200;
    },
    /** The parcel of every return of an order arrives. */
    async takeIn(order: string): Promise<void> {
      const { body } = await ask('GET', order);
      for (const { id } of (JSON.parse(body) as { returns: { id: string }[] }).returns) {
        const { status, body: answer } = await ask('POST', `${order}/returns/${id}/arrival`);
        if (status !== 200) throw new Error(`arrival: ${status} ${answer}`);
      }
    },
  };
}
