import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './product/en.ts';

const messages = defineMessages(en, {
  de: () => import('./product/de.ts'),
  ar: () => import('./product/ar.ts'),
});

/** The words of a product's page in a locale's language. */
export const productMessagesIn = messages.in;

/** The words of a product's page in the visitor's language. */
export const useProductMessages = () => useMessagesOf(messages);
