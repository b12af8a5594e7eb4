import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './identity/en.ts';

const messages = defineMessages(en, {
  de: () => import('./identity/de.ts'),
  ar: () => import('./identity/ar.ts'),
});

/** What the page to sign in says, in a locale's language. */
export const identityMessagesIn = messages.in;

/** What the page to sign in says, in the visitor's language. */
export const useIdentityMessages = () => useMessagesOf(messages);
