import { describe, expect, it } from 'vitest';
import { placeOf } from './place.ts';

const at = (path: string) => placeOf(new URL(path, 'https://shop.example'));

describe('an address of the console', () => {
  it.each([
    ['/_releases/', { page: 'overview' }],
    ['/_releases/canary/12', { page: 'canary', number: 12 }],
    ['/_releases/history?name=cart', { page: 'history', name: 'cart' }],
    ['/_releases/history', { page: 'history', name: null }],
    ['/_releases/canaries', { page: 'canaries' }],
    ['/_releases/matrix', { page: 'matrix' }],
    ['/_releases/canary/x', { page: 'unknown' }],
    ['/_releases/nowhere', { page: 'unknown' }],
  ])('%s leads to its page', (path, place) => {
    expect(at(path)).toEqual(place);
  });
});
