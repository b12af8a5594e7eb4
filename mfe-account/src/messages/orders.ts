import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './orders/en.ts';

const messages = defineMessages(en, {
  de: () => import('./orders/de.ts'),
  ar: () => import('./orders/ar.ts'),
});

/** What the list of orders says, in a locale's language. */
export const ordersMessagesIn = messages.in;

/** What the list of orders says, in the visitor's language. */
export const useOrdersMessages = () => useMessagesOf(messages);
