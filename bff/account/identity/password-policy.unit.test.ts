import { describe, expect, it } from 'vitest';
import { passwordMaxLength, passwordProblem } from './password-policy.ts';

const email = 'ada@example.org';
const refused = (code: string, words: string) => ({
  code,
  message: expect.stringContaining(words) as string,
});

describe('a password', () => {
  it.each(['correct horse battery', 'xk7-mosaic', 'ⵣⵣⵣⵣⵣⵣⵣa', 'a'.repeat(511) + 'b'])(
    'is accepted: %s',
    (password) => expect(passwordProblem(password, email)).toBeNull(),
  );

  it('of seven characters is refused with its length', () => {
    expect(passwordProblem('seven77', email)).toEqual(refused('too-short', '7 characters'));
  });

  it('is measured in characters, so seven emoji are too few', () => {
    expect(passwordProblem('🟦🟥🟨🟩🟪🟧⬛', email)).toEqual(refused('too-short', '7 characters'));
  });

  it('longer than hashing should bear is refused', () => {
    expect(passwordProblem('ab'.repeat(passwordMaxLength), email)).toEqual(
      refused('too-long', 'longer than 512'),
    );
  });

  it.each(['password123', 'PassWord123', '12345678', 'aaaaaaaaaaaa'])(
    'that everybody tries first is refused whatever its case: %s',
    (password) =>
      expect(passwordProblem(password, email)).toEqual(refused('too-common', 'most used')),
  );

  it('equal to the e-mail address or its first part is refused', () => {
    const isAddress = refused('is-address', 'e-mail address');
    expect(passwordProblem('Ada@Example.org', email)).toEqual(isAddress);
    expect(passwordProblem('adalovelace', 'adalovelace@example.org')).toEqual(isAddress);
  });
});
