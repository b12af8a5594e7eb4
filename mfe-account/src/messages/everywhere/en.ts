/** What the account's pieces say on other teams' pages: little, because every page loads it. */
export const en = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  accountOf: (name: string) => `Account of ${name}`,
  /** By address. */
  links: {
    '/account': 'Your account',
    '/account/orders': 'Orders',
    '/account/addresses': 'Addresses',
    '/account/wishlist': 'Wishlist',
  },
  wishlist: {
    keep: 'Keep in wishlist',
    keepOne: (title: string) => `Keep ${title} in wishlist`,
    takeOut: 'Take out of wishlist',
    view: 'View wishlist',
    failed:
      'This did not work, and nothing was changed. Look whether you are online, then try again.',
  },
};

export type EverywhereMessages = typeof en;
