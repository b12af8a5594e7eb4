import { commonPasswords } from './common-passwords.ts';

/** Fewest characters of a password (NIST SP 800-63B, 3.1.1.2, for passwords used alone is 15; 8 is its floor). */
export const passwordMinLength = 8;
/** Bounds the work of hashing; far beyond what anybody types or a manager generates. */
export const passwordMaxLength = 512;

/** Why a password may not be chosen: for a page in another language, and in words for the person who typed it. */
export interface PasswordProblem {
  code: 'too-short' | 'too-long' | 'is-address' | 'too-common';
  message: string;
}

/**
 * Says why a password may not be chosen, or null when it may.
 * Length is counted in characters as a person sees them (code points), not in UTF-16 units.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordMinLength) {
    return {
      code: 'too-short',
      message: `The password has ${length === 1 ? '1 character' : `${length} characters`}. Use at least ${passwordMinLength}; a few words in a row are easy to remember.`,
    };
  }
  if (password.length > passwordMaxLength) {
    return {
      code: 'too-long',
      message: `The password is longer than ${passwordMaxLength} characters. Use a shorter one.`,
    };
  }
  const plain = password.toLowerCase();
  if (plain === email.toLowerCase() || plain === email.toLowerCase().split('@')[0]) {
    return {
      code: 'is-address',
      message:
        'The password is your e-mail address, which is the first thing others try. Choose another one.',
    };
  }
  if (isCommon(plain)) {
    return {
      code: 'too-common',
      message:
        'This password is one of the most used, so others guess it at once. Choose another one.',
    };
  }
  return null;
}

function isCommon(plain: string): boolean {
  if (commonPasswords.has(plain)) return true;
  const onlyOneCharacter = /^(.)\1*$/u.test(plain);
  return onlyOneCharacter;
}
