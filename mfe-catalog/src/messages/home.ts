import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './home/en.ts';

const messages = defineMessages(en, {
  de: () => import('./home/de.ts'),
  ar: () => import('./home/ar.ts'),
});

/** The words of the first page in a locale's language. */
export const homeMessagesIn = messages.in;

/** The words of the first page in the visitor's language. */
export const useHomeMessages = () => useMessagesOf(messages);
