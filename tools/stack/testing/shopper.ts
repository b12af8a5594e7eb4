import { randomUUID } from 'node:crypto';

interface Money {
  amount: number;
  currency: string;
}

interface Answer<T> {
  status: number;
  body: T;
}

/** An order as the shop shows it to whoever placed it. */
export interface ShownOrder {
  id: string;
  reference: string;
  status: string;
}

/** Somebody who shops through HTTP, with cookies. Every answer is kept: `problems` has those that were no success. */
export interface Shopper {
  readonly problems: string[];
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body: object, headers?: Record<string, string>): Promise<Answer<T>>;
  signUp(): Promise<void>;
  /** Puts goods into the cart and returns what they cost. */
  fillCart(variantId: string, quantity: number): Promise<Money>;
  /** Places an order for what is in the cart. */
  order(expectedTotal: Money): Promise<ShownOrder>;
}

export function openShopper(shopUrl: string): Shopper {
  const cookies = new Map<string, string>();
  const problems: string[] = [];
  const email = `${randomUUID()}@example.org`;

  async function ask<T>(method: string, path: string, init: RequestInit): Promise<Answer<T>> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const said = `${method} ${path}`;
    const answer = await fetch(shopUrl + path, { ...init, method, headers }).catch(
      (error: unknown) => {
        problems.push(`${said}: ${String(error)}`);
        throw error;
      },
    );
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const text = await answer.text();
    if (!answer.ok) problems.push(`${said}: ${answer.status} ${text}`);
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: (isJson ? JSON.parse(text) : text) as T };
  }

  const post = <T>(path: string, body: object, headers: Record<string, string> = {}) =>
    ask<T>('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  return {
    problems,
    get: (path) => ask('GET', path, {}),
    post,
    async signUp() {
      const password = `harbour lantern ${randomUUID()}`;
      await post('/api/account/auth/sign-up/email', { email, name: 'Grace Hopper', password });
    },
    async fillCart(variantId, quantity) {
      await post('/api/cart/lines', { variantId, quantity });
      const { body } = await ask<{ total: Money }>('GET', '/api/cart/cart', {});
      return body.total;
    },
    async order(expectedTotal) {
      const year = String((new Date().getFullYear() + 2) % 100).padStart(2, '0');
      const form = {
        email,
        name: 'Grace Hopper',
        address: { line1: 'Torstraße 1', postcode: '10119', city: 'Berlin', country: 'DE' },
        delivery: 'standard',
        card: { number: '4242424242424242', expiry: `12/${year}`, securityCode: '123' },
        expectedTotal,
      };
      const key = { 'idempotency-key': randomUUID() };
      const { status, body } = await post<ShownOrder>('/api/cart/orders', form, key);
      if (status !== 202) throw new Error(`the order was not placed: ${problems}`);
      return body;
    },
  };
}
