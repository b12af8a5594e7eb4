import type { Letter } from '../letter.ts';

/** The words of every letter this service sends. None says more than its reader may know. */
export const en = {
  greeting: 'Hello,',
  resetPassword: (url: string): Letter => ({
    subject: 'Choose a new password',
    paragraphs: [
      'Somebody asked for a new password for your account at Tessera. If it was you, choose one here:',
    ],
    link: { label: 'Choose a new password', url },
    afterwards: [
      'The link works once, within an hour. When you use it, every other device is signed out.',
      'If it was not you, do nothing. Your password stays as it is.',
    ],
  }),
  verifyEmail: (url: string): Letter => ({
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'Please confirm that this address is yours. Then we can help you back in when you forget your password.',
    ],
    link: { label: 'Confirm this address', url },
    afterwards: [
      'The link works once, within a day.',
      'If you did not open an account at Tessera, do nothing.',
    ],
  }),
  changeEmail: (url: string): Letter => ({
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      'Somebody wants to use this address for their account at Tessera. If it was you, confirm it here:',
    ],
    link: { label: 'Use this address', url },
    afterwards: [
      'The link works once, within a day. Until then your old address stays.',
      'If it was not you, do nothing.',
    ],
  }),
  emailChanged: (newAddress: string): Letter => ({
    subject: 'Your e-mail address was changed',
    paragraphs: [
      `Your account at Tessera now has the address ${newAddress}. We do not write to this one any more.`,
      'If it was not you, answer this e-mail at once, so that we can help.',
    ],
  }),
  passwordChanged: (url: string): Letter => ({
    subject: 'Your password was changed',
    paragraphs: [
      'The password of your account at Tessera was changed, and every other device was signed out.',
      'If it was not you, choose a new one at once:',
    ],
    link: { label: 'Choose a new password', url },
  }),
  passkeyAdded: (url: string): Letter => ({
    subject: 'A passkey was added to your account',
    paragraphs: [
      'From now on you can sign in with it at Tessera, without a password.',
      'If it was not you, remove it at once and change your password:',
    ],
    link: { label: 'Look at your passkeys', url },
  }),
  accountDeleted: (): Letter => ({
    subject: 'Your account is deleted',
    paragraphs: [
      'Your account at Tessera is deleted, with your addresses and your wishlist. This cannot be undone.',
      'What we sold you stays in our books for as long as the law asks for: what, when, for how much, and the address on the invoice.',
      'Thank you for having been here.',
    ],
  }),
};

/** What there is to say; another language says all of it. */
export type LetterWords = typeof en;
