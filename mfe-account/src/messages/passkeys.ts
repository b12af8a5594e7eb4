import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './passkeys/en.ts';

const messages = defineMessages(en, {
  de: () => import('./passkeys/de.ts'),
  ar: () => import('./passkeys/ar.ts'),
});

/** What is said of signing in with a passkey, in a locale's language. */
export const passkeysMessagesIn = messages.in;

/** What is said of signing in with a passkey, in the visitor's language. */
export const usePasskeysMessages = () => useMessagesOf(messages);
