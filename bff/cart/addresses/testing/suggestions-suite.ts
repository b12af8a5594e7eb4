import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDestination } from '../../delivery/destinations.ts';
import type { AddressSuggestions } from '../address-suggestions.ts';

export interface OpenedSuggestions {
  addresses: AddressSuggestions;
  close(): Promise<void>;
}

const rivoli = { city: 'Paris', country: 'FR', postcode: '75001' };

/** What every adapter promises; each of them knows the same few streets, and more. */
export function describeSuggestions(name: string, open: () => Promise<OpenedSuggestions>): void {
  describe(`address suggestions: ${name}`, () => {
    let opened: OpenedSuggestions;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const find = (text: string, country: string | null = null) =>
      opened.addresses.find({ text, country });

    it('finish a street that was begun, with its postcode, town and country', async () => {
      expect((await find('Torstr'))[0]).toEqual({
        line1: 'Torstraße',
        postcode: '10119',
        city: 'Berlin',
        country: 'DE',
      });
    });

    it.each([
      ['Torstraße 12a', 'Torstraße 12a'],
      ['torstrasse 12-14, Berlin', 'Torstraße 12-14'],
      ['Torstraße 7 10119', 'Torstraße 7'],
      ['10119 Berlin Torstraße 7', 'Torstraße 7'],
    ])('keep the house number that was typed: %s', async (text, line1) => {
      expect((await find(text))[0]).toMatchObject({ line1, postcode: '10119', city: 'Berlin' });
    });

    it('know a number that belongs to the name of a street', async () => {
      const [first] = await find('Straße des 17. Juni 135');
      expect(first?.line1).toBe('Straße des 17. Juni 135');
    });

    it.each(['12 rue de rivoli', 'Rue de Rivoli 12'])(
      'write street and number in the order of the country: %s',
      async (text) => {
        expect((await find(text))[0]).toEqual({ line1: '12 Rue de Rivoli', ...rivoli });
      },
    );

    it('forgive a slip', async () => {
      expect((await find('Torstarsse 5'))[0]?.line1).toBe('Torstraße 5');
    });

    it('tell the town of a postcode, and no street', async () => {
      const town = { line1: null, postcode: '10119', city: 'Berlin', country: 'DE' };
      const found = await find('10119', 'DE');
      expect(found[0]).toEqual(town);
      expect(found.map(({ line1 }) => line1)).toEqual(found.map(() => null));
    });

    it('tell the town of a postcode that has spaces, and leave the postcode as it was typed', async () => {
      const town = { line1: null, postcode: null, city: 'Amsterdam', country: 'NL' };
      expect((await find('1012', 'NL'))[0]).toEqual(town);
    });

    it('make up no postcode where a street has many', async () => {
      const [first] = await find('Damrak 66');
      const known = { line1: 'Damrak 66', city: 'Amsterdam', country: 'NL' };
      expect(first).toEqual({ ...known, postcode: null });
    });

    it('name a town without a postcode of one of its streets', async () => {
      const town = { line1: null, postcode: null, city: 'Berlin', country: 'DE' };
      expect(await find('Berlin')).toContainEqual(town);
    });

    it('put the country the order goes to first, and leave no other out', async () => {
      const countries = async (country: string) =>
        (await find('Hauptstraße 1', country)).map((one) => one.country);
      expect((await countries('DE'))[0]).toBe('DE');
      expect((await find('Rue de Rivoli', 'DE'))[0]?.country).toBe('FR');
    });

    it('are at most six, all different, all in countries we deliver to', async () => {
      const found = await find('straße');
      expect(found).toHaveLength(6);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(6);
      for (const one of found) expect(findDestination(one.country)).toBeDefined();
    });

    it('are none for what is nowhere', async () => {
      expect(await find('Xyzzyqwv 99')).toEqual([]);
    });

    it('are the same when asked again', async () => {
      expect(await find('Rue de', 'FR')).toEqual(await find('Rue de', 'FR'));
    });
  });
}
