import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseConfig } from '@tessera/bff-kit/config';
import { paymentKeys, wholePayments } from './payment-config.ts';

const schema = wholePayments(
  z.object({ PORT: z.coerce.number(), PUBLIC_URL: z.url(), ...paymentKeys }),
);
const shop = { PORT: '1', PUBLIC_URL: 'https://shop.example' };
const live = { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
const test = { ...live, STRIPE_SECRET_KEY: 'sk_test_1' };

it.each<[string, Record<string, string>, string[]]>([
  ['no keys: offline', {}, []],
  ['live, over https', live, []],
  ['test keys, without https', { ...test, PUBLIC_URL: 'http://localhost' }, []],
  ['a local server', { ...test, STRIPE_API_URL: 'http://127.0.0.1:12111' }, []],
  ['live, without https', { ...live, PUBLIC_URL: 'http://shop.example' }, ['PUBLIC_URL']],
  ['half, no webhook', { STRIPE_SECRET_KEY: 'sk_test_1' }, ['STRIPE_WEBHOOK_SECRET']],
  ['half, no key', { STRIPE_WEBHOOK_SECRET: 'whsec_1' }, ['STRIPE_SECRET_KEY']],
  ['an address alone', { STRIPE_API_URL: 'https://x.example' }, ['STRIPE_SECRET_KEY']],
  ['a far server, open', { ...test, STRIPE_API_URL: 'http://x.example' }, ['STRIPE_API_URL']],
  [
    'everything wrong at once',
    { PORT: 'x', STRIPE_SECRET_KEY: 'pk_live_public', STRIPE_API_URL: 'nowhere' },
    ['PORT', 'STRIPE_SECRET_KEY', 'STRIPE_API_URL', 'STRIPE_WEBHOOK_SECRET'],
  ],
])('%s', (_, env, wrong) => {
  const lines = named(() => parseConfig(schema, { ...shop, ...env }));
  expect(lines.sort()).toEqual(wrong.sort());
});

it('repeats no secret', () => {
  const env = { ...shop, STRIPE_SECRET_KEY: 'pk_live_secretive' };
  expect(() => parseConfig(schema, env)).toThrow('STRIPE_SECRET_KEY');
  expect(() => parseConfig(schema, env)).not.toThrow('secretive');
});

/** The keys that a refusal to start names. */
function named(start: () => unknown): string[] {
  try {
    start();
    return [];
  } catch (error) {
    return [...(error as Error).message.matchAll(/^ {2}- (\w+)/gm)].map(([, key]) => key ?? '');
  }
}
