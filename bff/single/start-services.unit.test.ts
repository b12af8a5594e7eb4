import { describe, expect, it } from 'vitest';
import { environmentOf } from './environment-of.ts';
import { startServices } from './start-services.ts';

const env = {
  LOG_LEVEL: 'info',
  CATALOG_URL: 'http://127.0.0.1:1',
  CATALOG_PORT: '1',
  GIFT_CARDS_PORT: '2',
  GIFT_CARDS_STRIPE_SECRET_KEY: 'sk_test_1',
};

describe('services in one process', () => {
  it('have each its own part of the environment, and all of what is shared', () => {
    expect(environmentOf('catalog', env)).toMatchObject({
      PORT: '1',
      LOG_LEVEL: 'info',
      CATALOG_URL: 'http://127.0.0.1:1',
    });
    expect(environmentOf('catalog', env)).not.toHaveProperty('STRIPE_SECRET_KEY');
    expect(environmentOf('gift-cards', env)).toMatchObject({
      PORT: '2',
      STRIPE_SECRET_KEY: 'sk_test_1',
    });
  });

  it('start one after the other, in the order in which they are named', async () => {
    const steps: string[] = [];
    const start = (name: string) => async (given: NodeJS.ProcessEnv) => {
      steps.push(`${name} on ${given.PORT}`);
      await Promise.resolve();
      steps.push(`${name} runs`);
    };
    await startServices({ catalog: start('catalog'), 'gift-cards': start('gift cards') }, env);
    expect(steps).toEqual(['catalog on 1', 'catalog runs', 'gift cards on 2', 'gift cards runs']);
  });

  it('name the one that does not start, and say why', async () => {
    const later: string[] = [];
    const starting = startServices(
      {
        catalog: async () => {},
        cart: async () => Promise.reject(new Error('DATABASE_URL is missing')),
        account: async () => void later.push('account'),
      },
      env,
    );
    await expect(starting).rejects.toThrow(/service cart could not start.*DATABASE_URL is missing/);
    expect(later).toEqual([]);
  });
});
