import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './problems/en.ts';

const messages = defineMessages(en, {
  de: () => import('./problems/de.ts'),
  ar: () => import('./problems/ar.ts'),
});

/** What is said when something did not get through, in a locale's language. */
export const problemsIn = messages.in;

/** What is said when something did not get through, in the visitor's language. */
export const useProblemMessages = () => useMessagesOf(messages);
