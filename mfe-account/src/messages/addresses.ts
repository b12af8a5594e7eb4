import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import { en } from './addresses/en.ts';

const messages = defineMessages(en, {
  de: () => import('./addresses/de.ts'),
  ar: () => import('./addresses/ar.ts'),
});

/** What the address book says, in a locale's language. */
export const addressesMessagesIn = messages.in;

/** What the address book says, in the visitor's language. */
export const useAddressesMessages = () => useMessagesOf(messages);
