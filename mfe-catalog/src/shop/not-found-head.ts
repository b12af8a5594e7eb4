import { pageHead } from './page-head.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';

/** For a page of ours about something that does not exist. */
export const notFoundHead = (url: URL, t: Messages<CatalogMessages>) =>
  pageHead({
    title: t.notFound.title,
    description: t.notFound.description,
    origin: url.origin,
    path: url.pathname,
    noindex: true,
  });
