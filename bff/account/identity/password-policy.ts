import { commonPasswords } from './common-passwords.ts';

/** Fewest characters of a password (NIST SP 800-63B, 3.1.1.2, for passwords used alone is 15; 8 is its floor). */
export const passwordMinLength = 8;
/** Bounds the work of hashing; far beyond what anybody types or a manager generates. */
export const passwordMaxLength = 512;

/**
 * Says why a password may not be chosen, in words for the person who typed it, or null when it may.
 * Length is counted in characters as a person sees them (code points), not in UTF-16 units.
 */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < passwordMinLength) {
    return `The password has ${length === 1 ? '1 character' : `${length} characters`}. Use at least ${passwordMinLength}; a few words in a row are easy to remember.`;
  }
  if (password.length > passwordMaxLength) {
    return `The password is longer than ${passwordMaxLength} characters. Use a shorter one.`;
  }
  const plain = password.toLowerCase();
  if (plain === email.toLowerCase() || plain === email.toLowerCase().split('@')[0]) {
    return 'The password is your e-mail address, which is the first thing others try. Choose another one.';
  }
  if (isCommon(plain)) {
    return 'This password is one of the most used, so others guess it at once. Choose another one.';
  }
  return null;
}

function isCommon(plain: string): boolean {
  if (commonPasswords.has(plain)) return true;
  const onlyOneCharacter = /^(.)\1*$/u.test(plain);
  return onlyOneCharacter;
}
