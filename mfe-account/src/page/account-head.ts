import type { Head } from '@tessera/mfe-kit/define-fragment';
import { pageMessagesIn } from '../messages/page.ts';

/** The head of a page that is about one person: never indexed, and marked when a form was refused. */
export function accountHead(title: string, locale: string, refusal: object | null = null): Head {
  return {
    title: `${refusal ? pageMessagesIn(locale).error(title) : title} | Tessera`,
    meta: [{ name: 'robots', content: 'noindex' }],
  };
}
