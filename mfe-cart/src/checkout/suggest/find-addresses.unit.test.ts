import { unreachable, type Api } from '@tessera/mfe-kit/api';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressLabel } from './address-label.ts';
import { findAddresses } from './find-addresses.ts';
import type { SavedAddress } from './saved-addresses.ts';
import { startsLike } from './starts-like.ts';

const torstrasse = { line1: 'Torstraße 12', postcode: '10119', city: 'Berlin', country: 'DE' };
const home: SavedAddress = {
  ...torstrasse,
  id: 'a1',
  name: 'Ada Lovelace',
  line2: null,
  isDefault: true,
};
const work: SavedAddress = { ...home, id: 'a2', line1: 'Graben 1', line2: 'Top 7', city: 'Wien' };

const never = new Promise<never>(() => {});
const refusing = () => Promise.reject(unreachable());

function service(suggestions: unknown[] | Promise<never> = [torstrasse]) {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    return suggestions instanceof Promise ? await suggestions : { suggestions };
  };
  return { asked, api: { get, send: refusing } as Api };
}
const find = (api: Api, text: string, own: Promise<SavedAddress[]> = Promise.resolve([])) =>
  findAddresses({ api, text, own, country: 'DE', signal: new AbortController().signal });

describe('suggested addresses', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are asked for with the country, from three letters on', async () => {
    const { api, asked } = service();
    expect(await find(api, 'To')).toEqual([]);
    expect(await find(api, 'Tor')).toEqual([{ ...torstrasse, saved: false }]);
    expect(asked).toEqual(['/api/cart/address-suggestions?q=Tor&country=DE']);
  });

  it('begin with the shopper’s own that start like it, and name none twice', async () => {
    const { api } = service([torstrasse, { ...torstrasse, line1: 'Torgasse 1' }]);
    const found = await find(api, 'torstra 12', Promise.resolve([work, home]));
    expect(found.map(({ line1, saved }) => [line1, saved])).toEqual([
      ['Torstraße 12', true],
      ['Torgasse 1', false],
    ]);
  });

  it('are all of the shopper’s own before anything is typed, in one line each', async () => {
    const { api, asked } = service();
    const found = await find(api, '', Promise.resolve([home, work]));
    expect(found.map(({ line1 }) => line1)).toEqual(['Torstraße 12', 'Graben 1, Top 7']);
    expect(asked).toEqual([]);
  });

  it('are what one can answer when the other refuses', async () => {
    expect(await find(service().api, 'Tor', refusing())).toHaveLength(1);
    expect(await find({ get: refusing, send: refusing }, 'Tor', Promise.resolve([home]))).toEqual([
      { ...torstrasse, saved: true },
    ]);
    expect(await find({ get: refusing, send: refusing }, 'Tor', refusing())).toEqual([]);
  });

  it('do not wait for an account that hangs', async () => {
    // AbortSignal.timeout has no fake clock.
    const late = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(late.signal);
    const found = find(service().api, 'Tor', never);
    late.abort();
    expect(await found).toEqual([{ ...torstrasse, saved: false }]);
  });

  it('are six at most', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...torstrasse,
      line1: `Tor ${index}`,
    }));
    expect(await find(service(many).api, 'Tor')).toHaveLength(6);
  });
});

it.each([
  ['', true],
  ['strasse', false],
  ['TORSTRASSE berl', true],
  ['10119', true],
  ['Torstraße 13', false],
])('%s starts like "Torstraße 12 10119 Berlin": %s', (typed, like) => {
  expect(startsLike(typed, 'Torstraße 12 10119 Berlin')).toBe(like);
});

it('is told in a line, with what there is of it', () => {
  expect(addressLabel(torstrasse, null)).toBe('Torstraße 12, 10119 Berlin');
  expect(addressLabel({ ...torstrasse, line1: null }, 'Germany')).toBe('10119 Berlin, Germany');
  expect(addressLabel({ line1: null, postcode: null, city: 'Berlin' }, null)).toBe('Berlin');
});
