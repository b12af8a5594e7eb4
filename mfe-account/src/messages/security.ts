import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './security/en.ts';

const messages = defineMessages(en, {
  de: () => import('./security/de.ts'),
  ar: () => import('./security/ar.ts'),
});

/** What the page about signing in and devices says, in a locale's language. */
export const securityMessagesIn = messages.in;

/** What the page about signing in and devices says, in the visitor's language. */
export const useSecurityMessages = () => useMessagesOf(messages);
