import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './cart/en.ts';
import './design.tsx';

const messages = defineMessages(en, {
  de: () => import('./cart/de.ts'),
  ar: () => import('./cart/ar.ts'),
});

/** What the cart’s page says, in a locale's language. */
export const cartIn = messages.in;

/** What the cart’s page says, in the visitor's language. */
export const useCartMessages = () => useMessagesOf(messages);
