import { defineMessages } from '@tessera/mfe-kit/messages';
import { useMessagesOf } from '@tessera/mfe-kit/use-messages';
import './design.tsx';
import { en } from './reviews/en.ts';

const messages = defineMessages(en, {
  de: () => import('./reviews/de.ts'),
  ar: () => import('./reviews/ar.ts'),
});

/** The words of reviews in a locale's language. */
export const reviewsMessagesIn = messages.in;

/** The words of reviews in the visitor's language. */
export const useReviewsMessages = () => useMessagesOf(messages);
