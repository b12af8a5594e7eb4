import { expect, it } from 'vitest';
import { scrubMessage } from './scrub-message.ts';

it('keeps the name and the first line of an error', () => {
  expect(scrubMessage(new TypeError("Cannot read 'price'\nat somewhere"))).toBe(
    "TypeError: Cannot read 'price'",
  );
});

it.each([
  ['Failed to fetch https://shop.example/cart?email=a@b.c', 'Failed to fetch <url>'],
  ['GET /account/orders/4711 failed', 'GET <path> failed'],
  ['No account for ada@example.org', 'No account for <email>'],
  ['Order 4711 of 12', 'Order # of #'],
  [`Bad value "${'street '.repeat(8)}"`, 'Bad value …'],
])('leaves out what may name a person: %s', (message, scrubbed) => {
  expect(scrubMessage(message)).toBe(scrubbed);
});

it('tells nothing of a thrown object but that it was one', () => {
  expect(scrubMessage({ email: 'ada@example.org' })).toBe('object');
  expect(scrubMessage(undefined)).toBe('undefined');
});

it('never gives more than 200 characters', () => {
  expect(scrubMessage('x'.repeat(100_000))).toHaveLength(200);
});
