/** What the page to sign in, or to open an account, says. */
export const en = {
  /** By the mode of the page. */
  title: { 'sign-in': 'Sign in', 'sign-up': 'Open an account' },
  say: {
    'sign-in': 'What is in your cart stays there.',
    'sign-up':
      'Keep your addresses and see every order in one place. What is in your cart stays there.',
  },
  submit: { 'sign-in': 'Sign in', 'sign-up': 'Open account' },
  otherMode: {
    'sign-in': 'You have no account yet? {link|Open an account}',
    'sign-up': 'You have an account already? {link|Sign in}',
  },
  name: 'Your name',
  forgot: 'Forgot your password?',
  passwordChanged: 'Your new password holds',
  passwordChangedSay: 'Every device was signed out. Sign in with the new password.',
  deleted: 'Your account is deleted',
  deletedSay: 'You are signed out everywhere. Thank you for having been here.',
  /** Of the service, where it says something else here than on other pages. */
  problems: {} as Record<string, string>,
  fields: {} as Record<string, string>,
};

export type IdentityMessages = typeof en;
