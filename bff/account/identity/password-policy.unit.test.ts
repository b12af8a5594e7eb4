import { describe, expect, it } from 'vitest';
import { passwordMaxLength, passwordProblem } from './password-policy.ts';

const email = 'ada@example.org';

describe('a password', () => {
  it.each(['correct horse battery', 'xk7-mosaic', 'ⵣⵣⵣⵣⵣⵣⵣa', 'a'.repeat(511) + 'b'])(
    'is accepted: %s',
    (password) => expect(passwordProblem(password, email)).toBeNull(),
  );

  it('of seven characters is refused with its length', () => {
    expect(passwordProblem('seven77', email)).toContain('7 characters');
  });

  it('is measured in characters, so seven emoji are too few', () => {
    expect(passwordProblem('🟦🟥🟨🟩🟪🟧⬛', email)).toContain('7 characters');
  });

  it('longer than hashing should bear is refused', () => {
    expect(passwordProblem('ab'.repeat(passwordMaxLength), email)).toContain('longer than 512');
  });

  it.each(['password123', 'PassWord123', '12345678', 'aaaaaaaaaaaa'])(
    'that everybody tries first is refused whatever its case: %s',
    (password) => expect(passwordProblem(password, email)).toContain('most used'),
  );

  it('equal to the e-mail address or its first part is refused', () => {
    expect(passwordProblem('Ada@Example.org', email)).toContain('e-mail address');
    expect(passwordProblem('adalovelace', 'adalovelace@example.org')).toContain('e-mail address');
  });
});
