import { escapeHtml } from '../document/escape.ts';
import type { PageFacts } from '../document/page-data.ts';
import type { Head } from '../fragments/fragment-answer.ts';

/** A page that the shell writes itself, inside the shop's frame. */
export interface ErrorPage {
  status: number;
  head: Head;
  main: string;
  error: PageFacts['error'];
  /** Seconds after which it is worth to try again. */
  retryAfter: number | null;
}

interface Words {
  status: number;
  kind: string;
  title: string;
  /** What happened, why, and what to do. */
  say: string;
  /** Where the button leads; its label says what happens then. */
  action: { href: string; label: string };
  /** True: the browser's runtime tries again by itself. */
  retry?: boolean;
  retryAfter?: number | null;
}

export function errorPage(words: Words): ErrorPage {
  const { status, kind, title, say, action, retry = false, retryAfter = null } = words;
  return {
    status,
    head: { title: `${title} | Tessera`, meta: [{ name: 'robots', content: 'noindex' }] },
    main:
      `<div class="t-wrap t-page-head" data-error="${escapeHtml(kind)}"><h1>${escapeHtml(title)}</h1>` +
      `<p class="t-lede">${escapeHtml(say)}</p>` +
      `<p><a class="t-btn t-btn-primary" href="${escapeHtml(action.href)}"${retry ? ' data-retry' : ''}>${escapeHtml(action.label)}</a></p></div>`,
    error: { kind, retry },
    retryAfter,
  };
}

const home = { href: '/', label: 'Go to the home page' };

/** There is nothing at this address. */
export const notFoundPage = (detail = ''): ErrorPage =>
  errorPage({
    status: 404,
    kind: 'not-found',
    title: 'Page not found',
    say:
      detail ||
      'There is no page at this address. It may have moved, or the link may be mistyped. Search above, or look at all prints.',
    action: { href: '/c/prints', label: 'Look at all prints' },
  });

/** The team's service does not answer; the rest of the shop works. */
export const unavailablePage = (url: string, retryAfter: number): ErrorPage =>
  errorPage({
    status: 503,
    kind: 'unavailable',
    title: 'This page cannot be shown right now',
    say: 'The part of the shop that makes this page is not answering. Nothing you did is lost, and the rest of the shop works. We try again by ourselves; you can, too.',
    action: { href: url, label: 'Try again' },
    retry: true,
    retryAfter,
  });

/** A form was sent and no answer came. `arrived` false: it certainly was not looked at. */
export const unansweredFormPage = (url: string, arrived: boolean, retryAfter: number): ErrorPage =>
  errorPage({
    status: 503,
    kind: 'form-unanswered',
    title: arrived ? 'We do not know whether that worked' : 'That did not work',
    say: arrived
      ? 'The part of the shop that takes this form did not answer in time. Open the page again to see whether your change is there before you send it a second time.'
      : 'The part of the shop that takes this form is not answering, so nothing was changed. Please try again in a moment.',
    action: { href: url, label: 'Open the page again' },
    retryAfter,
  });

/** The service answered with an error of its own. */
export const refusedPage = (
  status: number,
  title: string,
  detail: string,
  url: string,
): ErrorPage =>
  errorPage({
    status,
    kind: status >= 500 ? 'failed' : 'refused',
    title: (status < 500 && title) || 'Something went wrong',
    say:
      (status < 500 && detail) ||
      'This page could not be made because of a fault on our side. It is recorded. Try again, or carry on elsewhere in the shop.',
    action: status >= 500 ? { href: url, label: 'Try again' } : home,
    retry: status === 503,
    retryAfter: status === 503 ? 5 : null,
  });

/** A form that another site sent in the visitor's name. */
export const foreignFormPage = (): ErrorPage =>
  errorPage({
    status: 403,
    kind: 'foreign-form',
    title: 'This form came from another site',
    say: 'For your safety we take forms from our own pages only, so nothing was changed. Open the page in the shop and send the form from there.',
    action: home,
  });

export const formTooLargePage = (): ErrorPage =>
  errorPage({
    status: 413,
    kind: 'form-too-large',
    title: 'That was too much text',
    say: 'The form is larger than 256 KiB, which is the most we take, so nothing was changed. Go back, shorten it and send it again.',
    action: home,
  });

export const formNotReadablePage = (): ErrorPage =>
  errorPage({
    status: 415,
    kind: 'form-not-readable',
    title: 'This form cannot be read',
    say: 'Pages take forms as application/x-www-form-urlencoded only, so nothing was changed. Open the page in the shop and send the form from there.',
    action: home,
  });

/** `?release=` names a release that is not stored. */
export const unknownReleasePage = (release: string, pathname: string): ErrorPage =>
  errorPage({
    status: 404,
    kind: 'unknown-release',
    title: 'There is no such release',
    say: `No stored release is called “${release}”. Write ?release=name@id with the id of a stored release, or leave it out for the live ones.`,
    action: { href: pathname, label: 'Open the live page' },
  });
