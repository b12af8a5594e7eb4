import { describe, expect, it } from 'vitest';
import type { Api } from './api.ts';
import { createQueryClient } from './create-query-client.ts';
import type { AnyFragment } from './define-fragment.ts';
import { loadFragment } from './load-fragment.ts';
import { redirect } from './redirect.ts';

const api: Api = {
  get: () => Promise.reject(new Error('not expected')),
  send: () => Promise.reject(new Error('not expected')),
};

const load = (definition: Partial<AnyFragment>, acted: { data?: unknown; status?: number } = {}) =>
  loadFragment({
    definition: { name: 'x', Component: () => null, ...definition },
    api,
    queryClient: createQueryClient(),
    props: { handle: 'meltemi' },
    url: new URL('http://shop.example/x'),
    locale: 'en',
    signal: new AbortController().signal,
    actionData: acted.data,
    ...(acted.status === undefined ? {} : { actionStatus: acted.status }),
  });

describe('loading a fragment', () => {
  it('shows it with its props when there is nothing to load', async () => {
    expect(await load({})).toMatchObject({
      kind: 'view',
      view: { props: { handle: 'meltemi' }, status: 200, actionData: null },
      head: null,
    });
  });

  it('takes the status that load says', async () => {
    expect(await load({ load: async () => ({ status: 404 }) })).toMatchObject({
      view: { status: 404 },
    });
  });

  it('keeps the status of a refused form, and hands its data to load', async () => {
    const loaded = await load(
      { load: async ({ actionData }) => ({ data: { seen: actionData } }) },
      { data: { errors: 1 }, status: 422 },
    );
    expect(loaded).toMatchObject({ view: { status: 422, data: { seen: { errors: 1 } } } });
  });

  it('answers a thrown redirect, and lets anything else through', async () => {
    const sent = await load({
      load: () => {
        throw redirect('/account/sign-in');
      },
    });
    expect(sent).toMatchObject({
      kind: 'redirect',
      redirect: { location: '/account/sign-in', status: 303 },
    });
    await expect(load({ load: () => Promise.reject(new TypeError('broken')) })).rejects.toThrow(
      'broken',
    );
  });
});
