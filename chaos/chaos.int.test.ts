import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { mutations } from './mutations/mutations.ts';
import type { figuresOf } from './print-result.ts';

const main = path.join(import.meta.dirname, 'main.ts');

/** Runs the command as a person would. */
async function chaos(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  const kept = /kept in (\S+)\.\n/.exec(stderr)?.[1];
  if (kept) rmSync(kept, { recursive: true, force: true });
  return { code, stdout, stderr };
}

async function figures(...args: string[]) {
  const { code, stdout, stderr } = await chaos('--json', '--seed', '1', ...args);
  if (stdout === '') throw new Error(stderr);
  return { code, ...(JSON.parse(stdout) as ReturnType<typeof figuresOf>) };
}

it('refuses wrong usage with 2, and says what would do', async () => {
  const { code, stderr } = await chaos('--rounds', 'many');
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: npm run chaos');
});

describe('a shop as it is', () => {
  it('keeps every promise in the staged scenes, with two instances of each service', async () => {
    const run = await figures('--rounds', '0', '--instances', '2');
    expect(run.breaches).toEqual([]);
    expect(run.surprises).toEqual([]);
    // Both instances may die of it: the one that placed the order, and the one that was asked again.
    expect(run.kills.points['order-placed']).toBeGreaterThanOrEqual(1);
    expect(run.kills.freezes).toMatchObject({ 'authorise-payment:done': 1 });
    expect(run.code).toBe(0);
  }, 240_000);

  it('keeps every promise while its processes are killed', async () => {
    const run = await figures('--rounds', '4');
    expect(run.breaches).toEqual([]);
    expect(run.surprises).toEqual([]);
    expect(run.kills.kills).toBeGreaterThanOrEqual(4);
    expect(run.code).toBe(0);
  }, 240_000);
});

describe('a shop with a fault', () => {
  // Each takes a shop of its own; the others are found out by the command: `npm run chaos -- --mutate NAME`.
  it.each(['no-fencing', 'no-idempotency-key', 'answer-before-reserving'] as const)(
    '%s is found out',
    async (name) => {
      const run = await figures('--rounds', '0', '--mutate', name);
      expect(run.breaches.map((breach) => breach.name)).toContain(mutations[name]?.breaks);
      expect(run.code).toBe(1);
    },
    240_000,
  );
});
