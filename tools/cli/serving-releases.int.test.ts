import { describe, expect, it } from 'vitest';
import { aCanary } from './testing/fake-registry.ts';
import { withRegistry } from './testing/with-registry.ts';

const shop = withRegistry();
const { tessera, bodyOf, changes } = shop;

describe('deploy', () => {
  it('takes the newest release that can be served', async () => {
    shop.registry.answer('POST /deploy', 200, { version: 13 });
    const { code, stdout } = await tessera('deploy', 'cart', '--reason', 'it is time');
    expect(code).toBe(0);
    expect(bodyOf('POST /deploy')).toEqual({ releases: { cart: '1.1.0-b' }, reason: 'it is time' });
    expect(stdout).toContain('cart 1.1.0-b is live instead of 1.0.0-a.');
    expect(stdout).toContain('npx tessera rollback cart');
  });

  it('makes several releases live in one step', async () => {
    shop.registry.answer('POST /deploy', 200, { version: 13 });
    await tessera('deploy', 'cart@1.1.0-b', 'catalog@2.0.0-x');
    expect(bodyOf('POST /deploy')).toEqual({ releases: { cart: '1.1.0-b', catalog: '2.0.0-x' } });
  });

  it('changes nothing when the release is live', async () => {
    const { stdout } = await tessera('deploy', 'cart', '1.0.0-a');
    expect(stdout).toBe('cart 1.0.0-a was live already.\n');
    expect(changes()).toEqual([]);
  });

  it('says which release there is not', async () => {
    const { code, stderr } = await tessera('deploy', 'cart', '9.9.9-z');
    expect(code).toBe(1);
    expect(stderr).toContain('npx tessera status cart');
    expect(changes()).toEqual([]);
  });

  it('prints what the gate refuses by rule, and ends with exit code 1', async () => {
    shop.registry.answer('POST /deploy', 409, {
      type: 'gate-refused',
      title: 'The gate refuses',
      detail: 'cart@1.1.0-b does not go with what is live.',
      refusals: [
        { rule: 'api', words: 'GET /api/cart/x is gone.', against: 'catalog@2.0.0-x (live)' },
        { rule: 'budget', words: 'JavaScript weighs too much.', against: null },
      ],
    });
    const { code, stderr } = await tessera('deploy', 'cart');
    expect(code).toBe(1);
    expect(stderr).toContain('  APIs: 1 reason\n    - GET /api/cart/x is gone.');
    expect(stderr).toContain('      (catalog@2.0.0-x (live))');
    expect(stderr).toContain('  size: 1 reason\n    - JavaScript weighs too much.');
  });
});

describe('canary', () => {
  it('starts with a plan, prints it back and says how to watch', async () => {
    shop.registry.answer('POST /canary', 201, aCanary());
    const { code, stdout } = await tessera(
      ...['canary', 'cart', '--plan', '5% 10m -> 100%', '--min-visitors', '50', '--alpha', '0.05'],
    );
    expect(code).toBe(0);
    expect(bodyOf('POST /canary')).toEqual({
      name: 'cart',
      id: '1.1.0-b',
      plan: [
        { share: 0.05, seconds: 600 },
        { share: 1, seconds: 0 },
      ],
      judge: { minVisitors: 50, alpha: 0.05 },
    });
    expect(stdout).toContain('Plan: 5% 10m → 100%');
    expect(stdout).toContain('npx tessera status cart --watch');
  });

  it('is what deploy --canary starts', async () => {
    shop.registry.answer('POST /canary', 201, aCanary());
    await tessera('deploy', 'cart', '1.1.0-b', '--canary', '5');
    expect(bodyOf('POST /canary')).toMatchObject({ plan: [{ share: 0.05, seconds: 0 }] });
    expect(bodyOf('POST /deploy')).toBeUndefined();
  });

  it.each([
    [['canary', 'cart'], 'How many visitors?'],
    [['canary', 'cart', '--canary', '5', '--plan', '5%'], 'same thing'],
    [['canary', 'cart', '--canary', '100'], 'npx tessera deploy'],
    [['canary', 'cart', '--plan', '5% 10x → 100%'], '     ^^^'],
    [['canary', 'cart', '--canary', '5', '--alpha', '3'], '--alpha takes a chance'],
    [['canary', 'cart', '--canary', '5', '--min-visitors', 'few'], 'whole number'],
    [['canary', 'cart@1.1.0-b', 'catalog@2.0.0-x', '--canary', '5'], 'one micro-frontend'],
  ])('refuses %j before it asks anybody', async (args, sentence) => {
    const { code, stderr } = await tessera(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(shop.registry.recorded).toEqual([]);
  });

  it('of the live release is not needed', async () => {
    const { code, stdout } = await tessera('canary', 'catalog', '--canary', '5');
    expect(code).toBe(0);
    expect(stdout).toContain('live for everybody already');
    expect(changes()).toEqual([]);
  });

  it.each([
    ['withdrawn', 1],
    ['promoted', 0],
  ] as const)('with --wait that is %s ends with exit code %i', async (state, expected) => {
    shop.registry.answer('POST /canary', 201, aCanary());
    shop.registry.answer('GET /canaries/7', 200, aCanary({ state, reason: 'seen enough' }));
    const { code, stdout } = await tessera('canary', 'cart', '--canary', '5', '--wait');
    expect(code).toBe(expected);
    expect(stdout).toContain(`${state}: seen enough`);
  });

  it('is promoted and aborted by name', async () => {
    shop.registry.answer('POST /canary/cart/promote', 200, aCanary({ state: 'promoted' }));
    shop.registry.answer('POST /canary/cart/abort', 200, aCanary({ state: 'aborted' }));
    expect((await tessera('promote', 'cart')).stdout).toContain(
      '1.1.0-b is live instead of 1.0.0-a',
    );
    expect((await tessera('abort', 'cart', '--reason', 'a typo')).stdout).toContain(
      'everybody gets cart 1.0.0-a again',
    );
    expect(bodyOf('POST /canary/cart/abort')).toEqual({ reason: 'a typo' });
  });
});

describe('rollback', () => {
  it('says what is live again', async () => {
    shop.registry.answer('POST /rollback', 200, {
      version: 14,
      id: '0.9.0-z',
      words: 'cart is 0.9.0-z again. The canary of 1.0.0-a was ended.',
    });
    const { stdout } = await tessera('rollback', 'cart', '--reason', 'wrong totals');
    expect(bodyOf('POST /rollback')).toEqual({ name: 'cart', reason: 'wrong totals' });
    expect(stdout).toBe('cart is 0.9.0-z again. The canary of 1.0.0-a was ended.\n');
  });
});

describe('gate', () => {
  it('ends with 1 when the release would be refused, with 0 when not', async () => {
    shop.registry.answer('POST /gate', 200, { refusals: [] });
    expect((await tessera('gate', 'cart')).code).toBe(0);
    shop.registry.answer('POST /gate', 200, {
      refusals: [{ rule: 'route', words: 'Two own /cart.', against: 'catalog@2.0.0-x (live)' }],
    });
    const { code, stdout } = await tessera('gate', 'cart', '1.1.0-b');
    expect(code).toBe(1);
    expect(stdout).toContain('Two own /cart.');
    expect(bodyOf('POST /gate')).toEqual({ releases: { cart: '1.1.0-b' } });
  });
});
