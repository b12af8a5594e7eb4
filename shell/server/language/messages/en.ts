/** What the shell says itself: the frame of every page, and pages about what went wrong. */
export const en = {
  skip: 'Skip to main content',
  navigation: {
    label: 'Main',
    prints: 'Prints',
    geometric: 'Geometric',
    organic: 'Organic',
    line: 'Line',
    stores: 'Stores',
  },
  lastResort: {
    searchLabel: 'Search prints',
    searchHint: 'Search prints, colours, sizes',
    search: 'Search',
    account: 'Account',
    cart: 'Cart',
  },
  footer: {
    about: 'Tessera is a demo shop. Every print is drawn by code from a seed.',
    help: 'Help',
    stores: 'Stores and help',
    orders: 'Your orders',
    cart: 'Cart',
    languages: 'Language',
    currencies: 'Currency',
    seams: 'Show seams',
  },
  tryAgain: 'Try again',
  home: 'Go to the home page',
  notFound: {
    title: 'Page not found',
    say: 'There is no page at this address. It may have moved, or the link may be mistyped. Search above, or look at all prints.',
    action: 'Look at all prints',
  },
  unavailable: {
    title: 'This page cannot be shown right now',
    say: 'The part of the shop that makes this page is not answering. Nothing you did is lost, and the rest of the shop works. We try again by ourselves; you can, too.',
  },
  unansweredForm: {
    arrivedTitle: 'We do not know whether that worked',
    arrived:
      'The part of the shop that takes this form did not answer in time. Open the page again to see whether your change is there before you send it a second time.',
    lostTitle: 'That did not work',
    lost: 'The part of the shop that takes this form is not answering, so nothing was changed. Please try again in a moment.',
    action: 'Open the page again',
  },
  failed: {
    title: 'Something went wrong',
    say: 'This page could not be made because of a fault on our side. It is recorded. Try again, or carry on elsewhere in the shop.',
  },
  /** A fault of the shell itself: what can be said without any other part. */
  fault: {
    title: 'Something went wrong',
    say: 'The shop made a mistake while it answered. It is recorded; please try again in a moment.',
    /** Two links in a sentence. */
    next: (link: (what: 'again' | 'home', text: string) => string) =>
      `${link('again', 'Try again')} or ${link('home', 'go to the home page')}.`,
    number: (id: string) => `If you write to us about it, please give this number: ${id}`,
  },
  /** A request that a service does not accept; in English the service says why. */
  refused: {
    title: 'That did not work',
    say: 'The shop did not accept this request, so nothing was changed. Go back, or carry on elsewhere in the shop.',
  },
  offline: {
    title: 'You are offline',
    say: 'This page was not opened on this device before, so we cannot show it now. What you put into your cart is kept. Check your connection, then try again.',
    kept: 'Pages you can read now',
  },
  /** What the shop is when somebody puts it on their home screen. */
  manifest: {
    description: 'Generative art prints, drawn by code and printed on cotton paper.',
    prints: 'All prints',
    cart: 'Cart',
  },
  foreignForm: {
    title: 'This form came from another site',
    say: 'For your safety we take forms from our own pages only, so nothing was changed. Open the page in the shop and send the form from there.',
  },
  formTooLarge: {
    title: 'That was too much text',
    say: 'The form is larger than 256 KiB, which is the most we take, so nothing was changed. Go back, shorten it and send it again.',
  },
  formNotReadable: {
    title: 'This form cannot be read',
    say: 'Pages take forms as application/x-www-form-urlencoded only, so nothing was changed. Open the page in the shop and send the form from there.',
  },
  unknownRelease: {
    title: 'There is no such release',
    say: (release: string) =>
      `No stored release is called “${release}”. Write ?release=name@id with the id of a stored release, or leave it out for the live ones.`,
    action: 'Open the live page',
  },
  brokenOff: {
    say: 'The rest of this page did not arrive.',
    action: 'Load the page again',
  },
  /** For the browser's runtime, as data: plain texts. `{owner}` is the team's name. */
  browser: {
    tryAgain: 'Try again',
    pageFailed: 'A part of this page did not load. Links and forms still work.',
    slotFailed: 'This part of the page ({owner}) did not load.',
    fragmentBroke:
      'This part of the page ({owner}) stopped working. The rest of the page is not affected.',
    pageGone: 'This page is from an earlier version of the shop. Reload to go on.',
    partReplaced: 'A part of this page was replaced. Reload to get the new one.',
    reload: 'Reload',
    toasts: { region: 'Notifications', dismiss: 'Dismiss' },
  },
};

export type ShellMessages = typeof en;
