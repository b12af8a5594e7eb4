import { errorPage, type ErrorPage } from '../pages/error-page.ts';
import type { Refused } from './create-overrides.ts';

const ask = 'Ask whoever gave you the link for a new one.';

const words: Record<Refused, { status: number; title: string; say: string }> = {
  invalid: {
    status: 410,
    title: 'This link has ended',
    say: `A link that changes the shop works for a while only; this one is over, or it was not copied whole. Nothing was changed for you. ${ask}`,
  },
  unknown: {
    status: 410,
    title: 'This link has ended',
    say: `The shop does not know this link any more, so nothing was changed for you. ${ask}`,
  },
  taken: {
    status: 403,
    title: 'This link belongs to somebody else',
    say: `A link that changes the shop works in the one browser that opened it first, and that was another one. Nothing was changed for you. ${ask}`,
  },
  'too-long': {
    status: 414,
    title: 'This link changes too much at once',
    say: 'No browser could remember all that this link changes, so nothing was changed for you. Make one with fewer releases and faults.',
  },
  away: {
    status: 503,
    title: 'This link cannot be used right now',
    say: 'The part of the shop that knows such links is not answering, so nothing was changed for you. The link stays good: open it again in a moment.',
  },
};

/** The page for a link that did not work; the shop around it is the usual one. */
export function overrideRefusedPage(refused: Refused, pathname: string): ErrorPage {
  return errorPage({
    ...words[refused],
    kind: `override-${refused}`,
    action: { href: pathname, label: 'Open the page as it is' },
    retryAfter: refused === 'away' ? 5 : null,
  });
}
