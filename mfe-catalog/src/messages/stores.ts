import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './stores/en.ts';

const messages = defineMessages(en, {
  de: () => import('./stores/de.ts'),
  ar: () => import('./stores/ar.ts'),
});

/** The words of the page of the stores in a locale's language. */
export const storesMessagesIn = messages.in;

/** The words of the page of the stores in the visitor's language. */
export const useStoresMessages = () => useMessagesOf(messages);
