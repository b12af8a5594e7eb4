import { describe, expect, it } from 'vitest';
import { mayServeAt, ServiceAddressSchema } from './service-address.ts';

it.each([
  ['http://127.0.0.1:4711', true],
  ['https://reviews.internal', true],
  ['http://[::1]:4711', true],
  ['http://reviews_1:80/', true],
  ['http://user:secret@reviews.internal', false],
  ['http://reviews.internal/latest/meta-data', false],
  ['http://reviews.internal/?', false],
  ['http://reviews.internal/#', false],
  ['http://reviews.internal;script-src', false],
  ['http://*', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('%s can be the address of a service: %s', (address, fits) => {
  expect(ServiceAddressSchema.safeParse(address).success).toBe(fits);
});

describe('where a team may put its service', () => {
  it.each([
    ['http://127.0.0.1:4711', true],
    ['http://reviews.example', true],
    ['http://169.254.169.254', false],
    // The same, as browsers and fetch read it.
    ['http://2852039166', false],
    ['http://[::ffff:169.254.169.254]', false],
    ['http://[fe80::1]', false],
  ])('without a word of the operator, %s: %s', (address, may) => {
    expect(mayServeAt(address, null)).toBe(may);
  });

  it.each([
    ['http://reviews.example:4000', true],
    ['http://a.teams.example', true],
    ['http://teams.example', false],
    ['http://evilteams.example', false],
    ['http://127.0.0.1:4711', false],
    ['http://prometheus:9090', false],
  ])('with a list, %s: %s', (address, may) => {
    expect(mayServeAt(address, ['reviews.example', '*.teams.example'])).toBe(may);
  });
});
