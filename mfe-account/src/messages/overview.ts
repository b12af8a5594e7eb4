import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './overview/en.ts';

const messages = defineMessages(en, {
  de: () => import('./overview/de.ts'),
  ar: () => import('./overview/ar.ts'),
});

/** What the first page of the account says, in a locale's language. */
export const overviewMessagesIn = messages.in;

/** What the first page of the account says, in the visitor's language. */
export const useOverviewMessages = () => useMessagesOf(messages);
