import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleCart } from '../testing/examples.ts';
import type { Cart } from './api-types.ts';
import { cartChange } from './cart-change.ts';
import { retryOf, type Conflict } from './cart-conflict.tsx';
import { cartQuery } from './cart-query.ts';
import { withoutLine, withQuantity, type Change } from './optimistic-cart.ts';

/** A service with the rule that a line's version must be the one that was seen. Answers when told to. */
function fakeService() {
  let cart: Cart = exampleCart;
  let versions = 1;
  const waiting: (() => void)[] = [];
  const control = { down: false };

  function put(quantity: number) {
    versions += 1;
    const changed = withQuantity(cart, 'v1', quantity);
    const lines = changed.lines.map((line) => ({ ...line, version: String(versions) }));
    cart = { ...changed, lines };
  }
  const problem = (status: number, type: string) =>
    new ApiProblem({
      type,
      title: type,
      status,
      detail: `${type}.`,
      ...(status === 412 && { cart }),
    });

  const api: Api = {
    get: async <T>() => cart as T,
    async send<T>(method: string, _path: string, json: unknown, headers = {}) {
      await new Promise<void>((answer) => waiting.push(answer));
      if (control.down) throw problem(503, 'unreachable');
      const [line] = cart.lines;
      const seen = new Headers(headers).get('if-match');
      if (method !== 'POST' && (!line || seen !== `"${line.version}"`)) {
        throw problem(412, 'cart-changed');
      }
      if (method === 'DELETE') cart = withoutLine(cart, 'v1');
      else put((json as { quantity: number }).quantity);
      return cart as T;
    },
  };
  return {
    api,
    control,
    /** what another window does */
    put,
    async answer() {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      waiting.shift()?.();
    },
    cart: () => cart,
  };
}

function openPage(service: ReturnType<typeof fakeService>) {
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: false } } });
  const { queryKey } = cartQuery(service.api);
  queryClient.setQueryData(queryKey, service.cart());
  const said = { counts: [] as number[], refused: 0, removed: 0, conflicts: [] as Conflict[] };
  const options = cartChange(service.api, queryClient, {
    counted: (count) => said.counts.push(count),
    saved: () => 0,
    removed: () => (said.removed += 1),
    refused: () => (said.refused += 1),
    conflict: (conflict) => said.conflicts.push(conflict),
  });
  const shown = () => queryClient.getQueryData<Cart>(queryKey);
  const quantity = () => shown()?.lines[0]?.quantity;
  const mutate = (change: Change) =>
    queryClient
      .getMutationCache()
      .build(queryClient, options)
      .execute(change)
      .catch(() => undefined);
  const set = (to: number, seen = shown()?.lines[0]?.version ?? '') =>
    mutate({ intent: 'set', variantId: 'v1', quantity: to, seen });
  const remove = () =>
    mutate({
      intent: 'remove',
      variantId: 'v1',
      quantity: 1,
      seen: shown()?.lines[0]?.version ?? '',
    });
  return { shown, quantity, set, remove, mutate, said };
}

let service: ReturnType<typeof fakeService>;
let page: ReturnType<typeof openPage>;
beforeEach(() => {
  service = fakeService();
  page = openPage(service);
});

describe('changes of one window', () => {
  it('show at once and follow each other’s versions, however quickly they are made', async () => {
    const all = [page.set(2), page.set(3), page.set(4)];
    await expect.poll(page.quantity).toBe(4);
    for (const _ of all) {
      await service.answer();
      expect(page.quantity()).toBe(4);
    }
    await Promise.all(all);
    expect([service.cart().lines[0]?.quantity, page.quantity()]).toEqual([4, 4]);
    expect(page.said).toMatchObject({ refused: 0, conflicts: [], counts: [2, 3, 4] });
  });

  it('are taken back to what the service said last when it cannot be reached', async () => {
    const first = page.set(2);
    await service.answer();
    await first;
    service.control.down = true;
    const second = page.set(5);
    await expect.poll(page.quantity).toBe(5);
    await service.answer();
    await second;
    expect([page.quantity(), page.said.refused]).toEqual([2, 1]);
  });
});

describe('a change that another window was quicker with', () => {
  it('writes nothing, shows the cart as it is, and goes through when it is made again', async () => {
    service.put(7);
    const stale = page.set(3);
    await expect.poll(page.quantity).toBe(3);
    await service.answer();
    await stale;
    expect([page.quantity(), service.cart().lines[0]?.quantity]).toEqual([7, 7]);
    const [conflict] = page.said.conflicts;
    expect(conflict).toMatchObject({ intent: 'set', quantity: 3, message: 'cart-changed.' });
    expect(page.said).toMatchObject({ refused: 0, counts: [7] });

    const again = conflict && retryOf(service.cart(), conflict);
    const retried = again && page.mutate(again);
    await service.answer();
    await retried;
    expect(service.cart().lines[0]?.quantity).toBe(3);
  });

  it('is found between two changes of this one as well', async () => {
    const changes = [page.set(2), page.set(3)];
    await service.answer();
    await changes[0];
    service.put(9);
    await service.answer();
    await changes[1];
    expect([page.quantity(), page.said.conflicts.length]).toEqual([9, 1]);
  });

  it('is not sent on by a version that was loaded while it waited', async () => {
    const first = page.set(2);
    await expect.poll(page.quantity).toBe(2);
    const second = page.set(3, '1');
    service.put(8);
    await service.answer();
    await first;
    await service.answer();
    await second;
    expect([service.cart().lines[0]?.quantity, page.quantity()]).toEqual([8, 8]);
  });

  it('keeps a line that was to be removed, without saying that it was', async () => {
    service.put(7);
    const stale = page.remove();
    await expect.poll(() => page.shown()?.lines.length).toBe(0);
    await service.answer();
    await stale;
    expect(page.quantity()).toBe(7);
    expect(page.said).toMatchObject({ removed: 0, conflicts: [{ intent: 'remove' }] });
  });
});

describe('making a refused change again', () => {
  const conflict = { message: '', intent: 'set', variantId: 'v1', quantity: 3 } as const;

  it('puts back what was taken out, and removes nothing that is gone', () => {
    const gone = withoutLine(exampleCart, 'v1');
    expect(retryOf(gone, conflict)).toEqual({ intent: 'add', variantId: 'v1', quantity: 3 });
    expect(retryOf(gone, { ...conflict, intent: 'remove' })).toBeNull();
  });

  it('is meant for the line as it is now', () =>
    expect(retryOf(exampleCart, conflict)).toMatchObject({ intent: 'set', seen: '1' }));
});
