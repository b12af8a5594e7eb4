import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Store {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  lat: number;
  lon: number;
  timeZone: string;
  phone: string;
  hours: Record<string, [opens: string, closes: string] | null>;
}

const text = await readFile(new URL('stores.json', import.meta.url), 'utf8');
const stores = JSON.parse(text) as Store[];

describe.each(stores.map((store) => [store.city, store] as const))('the shop in %s', (_, store) => {
  it('can be found and called', () => {
    expect(store.id).toMatch(/^[a-z]+$/);
    for (const field of ['name', 'street', 'postcode', 'city'] as const)
      expect(store[field], field).not.toBe('');
    expect(store.country).toMatch(/^[A-Z]{2}$/);
    expect(store.phone).toMatch(/^\+\d[\d ]+$/);
    expect(store.lat).toBeGreaterThan(36);
    expect(store.lat).toBeLessThan(60);
    expect(store.lon).toBeGreaterThan(-10);
    expect(store.lon).toBeLessThan(20);
    expect(Intl.supportedValuesOf('timeZone')).toContain(store.timeZone);
  });

  it('says for each weekday when it opens and closes, or that it does not', () => {
    expect(Object.keys(store.hours)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
    for (const hours of Object.values(store.hours)) {
      if (hours === null) continue;
      expect(hours[0]).toMatch(/^\d\d:\d\d$/);
      expect(hours[0] < hours[1]).toBe(true);
    }
  });
});

it('there are six shops with ids of their own', () => {
  expect(new Set(stores.map(({ id }) => id)).size).toBe(6);
});
