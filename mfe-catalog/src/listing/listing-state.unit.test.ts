import { describe, expect, it } from 'vitest';
import {
  apiSearch,
  clearFacets,
  listingSearch,
  readListing,
  selectedFacets,
  toggleFacet,
} from './listing-state.ts';

const read = (search: string, category: string | null = null) =>
  readListing(new URLSearchParams(search), category);

describe('the state of a list', () => {
  it('comes back unchanged from the address it was written to', () => {
    for (const search of [
      '',
      '?q=blue+sea',
      '?family=Opus&family=Two+Inks&size=40x50&sort=price-asc&page=3',
      '?q=%26%3D%23&palette=R%C3%A9d',
    ]) {
      expect(listingSearch(read(search))).toBe(search);
    }
  });

  it('leaves out defaults and the empty fields of a form, and says everything in one order', () => {
    const search = '?page=1&sort=selection&size=40x50&family=&family=Opus&family=Opus&q=++';
    expect(listingSearch(read(search))).toBe('?family=Opus&size=40x50');
  });

  it.each(['?page=0', '?page=-1', '?page=1.5', '?page=x', '?page=99999999', '?sort=cheapest'])(
    'falls back to the default for %s',
    (search) => expect(listingSearch(read(search))).toBe(''),
  );

  it('adds and removes one filter, back at the first page', () => {
    const state = read('?family=Opus&page=3&sort=newest');
    expect(listingSearch(toggleFacet(state, 'family', 'Growth'))).toBe(
      '?family=Opus&family=Growth&sort=newest',
    );
    expect(listingSearch(toggleFacet(state, 'family', 'Opus'))).toBe('?sort=newest');
  });

  it('clears all filters and keeps words and order', () => {
    const state = read('?q=sea&family=Opus&size=40x50&sort=newest&page=2');
    expect(selectedFacets(state)).toEqual([
      ['family', 'Opus'],
      ['size', '40x50'],
    ]);
    expect(listingSearch(clearFacets(state))).toBe('?q=sea&sort=newest');
  });

  it('tells the API the category, which is part of the path for people', () => {
    expect(apiSearch(read('?sort=newest&page=2', 'line'))).toBe(
      '?category=line&sort=newest&page=2',
    );
  });
});
