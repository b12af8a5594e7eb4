import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './everywhere/en.ts';

const messages = defineMessages(en, {
  de: () => import('./everywhere/de.ts'),
  ar: () => import('./everywhere/ar.ts'),
});

/** What is said on every page, in the visitor's language. */
export const useEverywhereMessages = () => useMessagesOf(messages);
