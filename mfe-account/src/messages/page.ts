import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './page/en.ts';

const messages = defineMessages(en, {
  de: () => import('./page/de.ts'),
  ar: () => import('./page/ar.ts'),
});

/** What several pages of the account say, in a locale's language. */
export const pageMessagesIn = messages.in;

/** What several pages of the account say, in the visitor's language. */
export const usePageMessages = () => useMessagesOf(messages);
