import type { Head } from '@tessera/mfe-kit/define-fragment';

/** The head of a page about one shopper's purchase: never indexed, marked when a form was refused. */
export const purchaseHead = (title: string, refused = false): Head => ({
  title: `${refused ? 'Error: ' : ''}${title} | Tessera`,
  meta: [{ name: 'robots', content: 'noindex' }],
});
