import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './address/en.ts';

const messages = defineMessages(en, {
  de: () => import('./address/de.ts'),
  ar: () => import('./address/ar.ts'),
});

/** What is said of suggested addresses, in the visitor's language. */
export const useAddressMessages = () => useMessagesOf(messages);
