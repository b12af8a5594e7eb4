import { localPath } from '@tessera/mfe-kit/locales';
import { escapeHtml } from '../document/escape.ts';
import type { PageFacts } from '../document/page-data.ts';
import type { Head } from '../fragments/fragment-answer.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { shellWords } from '../language/shell-words.ts';

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

/** Where the visitor is, for words and links. */
export type Place = Pick<PageRequest, 'url' | 'language'>;

const here = ({ url, language }: Place): string => localPath(url, language);

const home = ({ language }: Place) => ({
  href: localPath('/', language),
  label: shellWords(language).home,
});

/** There is nothing at this address. */
export function notFoundPage(place: Place, detail = ''): ErrorPage {
  const { title, say, action } = shellWords(place.language).notFound;
  return errorPage({
    status: 404,
    kind: 'not-found',
    title,
    // Services explain themselves in English only.
    say: (place.language === 'en' && detail) || say,
    action: { href: localPath('/c/prints', place.language), label: action },
  });
}

/** The team's service does not answer; the rest of the shop works. */
export function unavailablePage(place: Place, retryAfter: number): ErrorPage {
  const words = shellWords(place.language);
  return errorPage({
    status: 503,
    kind: 'unavailable',
    ...words.unavailable,
    action: { href: here(place), label: words.tryAgain },
    retry: true,
    retryAfter,
  });
}

/** A form was sent and no answer came. `arrived` false: it certainly was not looked at. */
export function unansweredFormPage(place: Place, arrived: boolean, retryAfter: number): ErrorPage {
  const words = shellWords(place.language).unansweredForm;
  return errorPage({
    status: 503,
    kind: 'form-unanswered',
    title: arrived ? words.arrivedTitle : words.lostTitle,
    say: arrived ? words.arrived : words.lost,
    action: { href: here(place), label: words.action },
    retryAfter,
  });
}

/** The service answered with an error of its own. */
export function refusedPage(
  status: number,
  title: string,
  detail: string,
  place: Place,
): ErrorPage {
  const words = shellWords(place.language);
  // Services explain themselves in English only.
  const ownWords = status < 500 && place.language === 'en';
  const said = status >= 500 ? words.failed : words.refused;
  return errorPage({
    status,
    kind: status >= 500 ? 'failed' : 'refused',
    title: (ownWords && title) || said.title,
    say: (ownWords && detail) || said.say,
    action: status >= 500 ? { href: here(place), label: words.tryAgain } : home(place),
    retry: status === 503,
    retryAfter: status === 503 ? 5 : null,
  });
}

/** A form that another site sent in the visitor's name. */
export const foreignFormPage = (place: Place): ErrorPage =>
  errorPage({
    status: 403,
    kind: 'foreign-form',
    ...shellWords(place.language).foreignForm,
    action: home(place),
  });

export const formTooLargePage = (place: Place): ErrorPage =>
  errorPage({
    status: 413,
    kind: 'form-too-large',
    ...shellWords(place.language).formTooLarge,
    action: home(place),
  });

export const formNotReadablePage = (place: Place): ErrorPage =>
  errorPage({
    status: 415,
    kind: 'form-not-readable',
    ...shellWords(place.language).formNotReadable,
    action: home(place),
  });

/** `?release=` names a release that is not stored. */
export function unknownReleasePage(release: string, pathname: string, place: Place): ErrorPage {
  const { title, say, action } = shellWords(place.language).unknownRelease;
  return errorPage({
    status: 404,
    kind: 'unknown-release',
    title,
    say: say(release),
    action: { href: localPath(pathname, place.language), label: action },
  });
}
