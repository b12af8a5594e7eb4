import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './en.ts';

const messages = defineMessages(en, {
  de: () => import('./de.ts'),
  ar: () => import('./ar.ts'),
});

/** This team's messages in a locale's language. */
export const messagesIn = messages.in;

/** This team's messages in the visitor's language. */
export const useMessages = () => useMessagesOf(messages);
