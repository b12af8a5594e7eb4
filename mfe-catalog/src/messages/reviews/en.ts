import { pluralIn } from '@tessera/mfe-kit/plural';

const plural = pluralIn('en');

/** What the parts about reviews say. */
export const en = {
  heading: 'Reviews',
  none: 'Nobody has reviewed this print yet.',
  whoMay: 'Reviews are written by customers who bought the print.',
  soon: 'If you have just ordered it, this can take a minute.',
  write: 'Write a review',
  writeOf: (title: string) => `Write a review of ${title}`,
  change: 'Change your review',
  changeOf: (title: string) => `Change your review of ${title}`,
  writeAnew: 'Write it anew',
  waiting: 'Your review is waiting to be looked at',
  waitingWhy: 'We read every review before it is shown, usually within two working days.',
  refused: 'Your review was not published',
  published: 'Your review is published. Thank you.',
  example: 'Example, written by us',
  bought: 'Bought this print',
  outOf: (rating: number) => `${rating} out of 5 stars`,
  stars: (stars: number) => plural(stars, { one: '# star', other: '# stars' }),
  seen: (shown: number, total: number) => `You have seen ${shown} of ${total} reviews`,
  more: (count: number) => `Older reviews (${count})`,
  back: (title: string) => `Back to ${title}`,
  form: {
    rating: 'How many stars do you give it?',
    /** Of one star, of two, and so on. */
    ratings: { 1: 'Poor', 2: 'Fair', 3: 'Good', 4: 'Very good', 5: 'Excellent' },
    title: 'Sum it up',
    titleHint: 'In a few words, 80 characters at most.',
    body: 'Your review',
    bodyHint:
      'How does it look on your wall? 20 to 2,000 characters, plain text. Once you change a published review, it waits to be looked at again.',
    author: 'Name to show',
    authorHint: 'A first name or initials will do. Your e-mail address is never shown.',
    send: 'Send review',
    cancel: 'Cancel',
    error: (title: string) => `Error: ${title}`,
  },
  /** By the field and the code of its error, `other` for any; what is not named keeps the words of the service. */
  errors: {} as Record<string, Record<string, string>>,
  /** By the type of the problem; one that is not named here keeps the words of the service. */
  problems: {} as Record<string, string>,
};

export type ReviewsMessages = typeof en;
