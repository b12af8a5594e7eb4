/** What the wishlist says, to its owner and to those it is shared with. */
export const en = {
  title: 'Your wishlist',
  /** By what was done. */
  done: {
    saved: 'The print is in your wishlist.',
    removed: 'The print was taken out.',
    shared: 'Your wishlist has a link now. Whoever has the link can see it.',
    withdrawn: 'The link does not work any more.',
  } as Record<string, string>,
  nothingChanged: 'Nothing was changed',
  keptHere:
    'It is kept for this browser. {link|Sign in} to have it on every device; what is in it comes along.',
  empty: 'Nothing in it yet',
  emptySay: '“Keep in wishlist” on a print’s page puts it here.',
  takeOut: (title: string) => `Take out ${title}`,
  notForSale: 'Cannot be bought at the moment.',
  share: {
    title: 'Show it to others',
    say: 'You get a link that nobody can guess. It shows the prints, not your name.',
    make: 'Make a link',
    made: 'Whoever has this link sees your wishlist:',
    withdraw: 'Withdraw the link',
  },
  shared: {
    title: 'A wishlist for you',
    empty: 'It is empty at the moment',
    emptySay: 'Look again later.',
    noneTitle: 'No such wishlist',
    none: 'This wishlist is not shared any more',
    noneSay: 'Or the link is not complete. Ask whoever sent it to you.',
  },
  problems: {} as Record<string, string>,
};

export type WishlistMessages = typeof en;
