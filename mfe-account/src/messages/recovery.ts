import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './recovery/en.ts';

const messages = defineMessages(en, {
  de: () => import('./recovery/de.ts'),
  ar: () => import('./recovery/ar.ts'),
});

/** What the pages that links of e-mails lead to say, in a locale's language. */
export const recoveryMessagesIn = messages.in;

/** What the pages that links of e-mails lead to say, in the visitor's language. */
export const useRecoveryMessages = () => useMessagesOf(messages);
