/** What the first page of the account says. */
export const en = {
  signedInAs: 'Signed in as {name}, {email}',
  confirm: 'Confirm your e-mail address',
  confirmSay: 'We have sent you a letter with a link. Nothing there? {link|Ask for another one}.',
  /** What is found at each place, by address. */
  places: {
    '/account/orders': 'What you bought, and how far it is.',
    '/account/addresses': 'Where your prints go.',
    '/account/wishlist': 'Prints you keep in mind.',
    '/account/security': 'Password, passkeys, and where you are signed in.',
    '/account/data': 'Take it with you, or have it deleted.',
  },
  signOut: 'Sign out',
};

export type OverviewMessages = typeof en;
