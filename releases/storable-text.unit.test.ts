import { expect, it } from 'vitest';
import { storableText } from './storable-text.ts';

it.each([
  ['a zero byte\u0000', 'a zero byte'],
  ['lines\r\nand\u001b[31m colours', 'lines\r\nand[31m colours'],
  ['😀'.slice(0, 1), '\ufffd'],
  ['Größe 😀', 'Größe 😀'],
])('leaves of %j what can be stored', (text, stored) => {
  expect(storableText(text)).toBe(stored);
});
