import type { ProcessReport } from '@tessera/stack/ps';
import { expect, it } from 'vitest';
import { processOf } from './find-service.ts';

const entry = (name: string, health: ProcessReport['health'], port: number | null = 1) =>
  ({ name, health, port, pid: 1, socket: null }) satisfies ProcessReport;

it('takes the ready instance of a service, whatever its number', () => {
  const processes = [
    entry('catalog', 'dead'),
    entry('cart', 'unready'),
    entry('cart-2', 'ready', 2),
  ];
  expect(processOf('cart', processes)?.port).toBe(2);
});

it('takes one that lives when none is ready, and none that is dead', () => {
  expect(processOf('cart', [entry('cart', 'unready', 3)])?.port).toBe(3);
  expect(processOf('cart', [entry('cart', 'dead')])).toBeUndefined();
});

it('does not take a name that only begins alike', () => {
  expect(processOf('cart', [entry('cart-workers', 'ready')])).toBeUndefined();
});

it('does not take what answers on no port', () => {
  expect(processOf('postgres', [entry('postgres', 'ready', null)])).toBeUndefined();
});
