import { expect, test } from 'vitest';
import { OverrideRequestSchema } from './override-request.ts';

const fits = (request: object) =>
  OverrideRequestSchema.safeParse({
    releases: { cart: { id: '0.1.0-a' } },
    reason: 'to look at it',
    ...request,
  }).success;

test('a link needs a reason and something to change', () => {
  expect(fits({})).toBe(true);
  expect(fits({ reason: ' ' })).toBe(false);
  expect(fits({ reason: undefined })).toBe(false);
  expect(fits({ releases: {} })).toBe(false);
  expect(fits({ releases: {}, faults: [{ kind: 'error', target: 'cart/mini-cart' }] })).toBe(true);
});

test('it works for a day at most', () => {
  expect(fits({ ttlSeconds: 86_400 })).toBe(true);
  expect(fits({ ttlSeconds: 86_401 })).toBe(false);
  expect(OverrideRequestSchema.parse({ releases: { a: { id: 'b' } }, reason: 'x' })).toMatchObject({
    ttlSeconds: 3_600,
    path: '/',
  });
});

test.each([
  ['http://localhost:4100', true],
  ['https://build.example/cart', true],
  ['ftp://localhost', false],
  ['javascript:alert(1)', false],
  ['http://user:word@localhost', false],
  ['http://localhost/?a=1', false],
  ['http://localhost/#a', false],
  // It becomes part of a content security policy.
  ['https://build.example;sandbox', false],
  ['https://*', false],
])('the address of a build %s fits: %s', (url, expected) => {
  expect(fits({ releases: { cart: { url } } })).toBe(expected);
});

test.each([
  ['/products/mug?variant=2', true],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['https://evil.example', false],
  ['products', false],
])('the page %s fits: %s', (path, expected) => {
  expect(fits({ path })).toBe(expected);
});

test('a fragment can crash for one visitor, a whole service cannot', () => {
  expect(fits({ faults: [{ kind: 'crash', target: 'cart/mini-cart' }] })).toBe(true);
  expect(fits({ faults: [{ kind: 'crash', target: 'cart' }] })).toBe(false);
});
