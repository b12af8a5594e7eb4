import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './order/en.ts';

const messages = defineMessages(en, {
  de: () => import('./order/de.ts'),
  ar: () => import('./order/ar.ts'),
});

/** What the page of an order says, in a locale's language. */
export const orderIn = messages.in;

/** What the page of an order says, in the visitor's language. */
export const useOrderMessages = () => useMessagesOf(messages);
