import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './data/en.ts';

const messages = defineMessages(en, {
  de: () => import('./data/de.ts'),
  ar: () => import('./data/ar.ts'),
});

/** What the page about one's data says, in a locale's language. */
export const dataMessagesIn = messages.in;

/** What the page about one's data says, in the visitor's language. */
export const useDataMessages = () => useMessagesOf(messages);
