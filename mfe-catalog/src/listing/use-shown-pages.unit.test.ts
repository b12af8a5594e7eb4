import { describe, expect, it } from 'vitest';
import { firstPageToShow, rememberPages } from './remembered-pages.ts';
import { nextShownPages } from './use-shown-pages.ts';

describe('the pages of a list on the screen', () => {
  it('grow by the next page', () => {
    expect(nextShownPages({ first: 1, last: 1 }, 2)).toEqual({ first: 1, last: 2 });
    expect(nextShownPages({ first: 2, last: 3 }, 4)).toEqual({ first: 2, last: 4 });
  });

  it('shrink again on the way back', () => {
    expect(nextShownPages({ first: 1, last: 3 }, 2)).toEqual({ first: 1, last: 2 });
  });

  it('start anew before the first or beyond the next one', () => {
    expect(nextShownPages({ first: 2, last: 3 }, 1)).toEqual({ first: 1, last: 1 });
    expect(nextShownPages({ first: 1, last: 2 }, 4)).toEqual({ first: 4, last: 4 });
  });
});

describe('the way back to a list', () => {
  it('finds it as long as it was left, and only there', () => {
    expect(firstPageToShow('?sort=newest', 3)).toBe(3);
    rememberPages('?sort=newest', { first: 1, last: 3 });
    expect(firstPageToShow('?sort=newest', 3)).toBe(1);
    expect(firstPageToShow('?sort=newest', 2)).toBe(2);
    expect(firstPageToShow('', 3)).toBe(3);
  });
});
