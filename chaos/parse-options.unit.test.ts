import { describe, expect, it } from 'vitest';
import { parseOptions } from './parse-options.ts';

const parse = (line: string) => parseOptions(line.split(' ').filter(Boolean), () => 42);

describe('the command line', () => {
  it('has a default for everything, and a new seed for each run', () => {
    expect(parse('')).toEqual({
      ok: true,
      value: {
        rounds: 20,
        seed: 42,
        instances: 1,
        topology: 'separate',
        mutate: null,
        nats: null,
        json: false,
      },
    });
  });

  it('takes what it is given', () => {
    expect(
      parse('--rounds 200 --seed 7 --instances 2 --mutate no-fencing --nats own --json'),
    ).toMatchObject({
      ok: true,
      value: { rounds: 200, seed: 7, instances: 2, mutate: 'no-fencing', nats: 'own', json: true },
    });
  });

  it('starts as many instances as a mutation takes', () => {
    expect(parse('--mutate no-fencing')).toMatchObject({ value: { instances: 2 } });
    expect(parse('--mutate no-outbox')).toMatchObject({ value: { instances: 1 } });
  });

  it.each([
    ['--rounds many', '--rounds'],
    ['--rounds 1.5', '--rounds'],
    ['--rounds 10001', '--rounds'],
    ['--seed x', '--seed'],
    ['--instances 3', '--instances'],
    ['--topology round', '--topology'],
    ['--topology single --instances 2', '--instances'],
    ['--mutate everything', '--mutate'],
    ['--mutate no-fencing --instances 1', '--instances 2'],
    ['--mutate no-fencing --topology single', '--topology'],
    ['--nats localhost', '--nats'],
    ['--loud', '--loud'],
    ['more', 'more'],
  ])('refuses "%s" in words that name it', (line, named) => {
    expect(parse(line)).toEqual({ ok: false, problem: expect.stringContaining(named) });
  });
});
