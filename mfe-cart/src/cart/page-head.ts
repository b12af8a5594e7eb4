import type { Head } from '@tessera/mfe-kit/define-fragment';
import { cartIn } from '../messages/cart.ts';
import { messagesIn } from '../messages/messages.ts';

/** The head of a page about one shopper's purchase: never indexed, marked when a form was refused. */
export const purchaseHead = (title: string, refused: boolean, locale: string): Head => ({
  title: `${refused ? messagesIn(locale).error(title) : title} | Tessera`,
  meta: [{ name: 'robots', content: 'noindex' }],
});

/** The head of the cart: a page that anybody may open, and what a robot sees of it is an empty one. */
export const cartHead = (url: URL, refused: boolean, locale: string): Head => ({
  title: purchaseHead(cartIn(locale).title, refused, locale).title,
  meta: [{ name: 'description', content: cartIn(locale).description }],
  links: [{ rel: 'canonical', href: new URL('/cart', url).href }],
});
