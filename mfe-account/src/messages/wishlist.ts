import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './wishlist/en.ts';

const messages = defineMessages(en, {
  de: () => import('./wishlist/de.ts'),
  ar: () => import('./wishlist/ar.ts'),
});

/** What the wishlist says, in a locale's language. */
export const wishlistMessagesIn = messages.in;

/** What the wishlist says, in the visitor's language. */
export const useWishlistMessages = () => useMessagesOf(messages);
