import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './checkout/en.ts';
import './design.tsx';

const messages = defineMessages(en, {
  de: () => import('./checkout/de.ts'),
  ar: () => import('./checkout/ar.ts'),
});

/** What the checkout says, in a locale's language. */
export const checkoutIn = messages.in;

/** What the checkout says, in the visitor's language. */
export const useCheckoutMessages = () => useMessagesOf(messages);
