import { randomInt } from 'node:crypto';

// Crockford's base 32: no I, L, O or U, so that a reference survives being read out on the phone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference for people: "TS-7K3M-9QXD". 40 random bits; the database refuses a second one. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `TS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
