import { pageHead } from './page-head.ts';

/** For a page of ours about something that does not exist. */
export const notFoundHead = (url: URL) =>
  pageHead({
    title: 'Not found',
    description: 'This page does not exist, or no longer does.',
    origin: url.origin,
    path: url.pathname,
    noindex: true,
  });
