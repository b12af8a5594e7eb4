import type { Context } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { assetNotFound } from '../assets/serve-asset.ts';
import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { FragmentCall } from '../fragments/fetch-fragment.ts';
import { frameSlots } from '../frame/frame-slots.ts';
import type { Release } from '../releases/release.ts';
import { declaredSlots } from '../routing/declared-slots.ts';
import { matchRoute, type RouteMatch } from '../routing/match-route.ts';
import { isForeign } from '../security/is-foreign.ts';
import { sessionCookieName } from '../visitor/session-lookup.ts';
import { assemblePage } from './assemble-page.ts';
import { beginPage, type BegunPage } from './begin-page.ts';
import { errorFor } from './error-for.ts';
import {
  foreignFormPage,
  formNotReadablePage,
  formTooLargePage,
  notFoundPage,
  unavailablePage,
  unknownReleasePage,
  type ErrorPage,
} from './error-page.ts';
import type { PageDeps } from './page-deps.ts';
import { languageRedirect } from './language-redirect.ts';
import { readForm } from './read-form.ts';
import { redirect } from './redirect.ts';
import { respondError } from './respond-error.ts';
import { respondPage } from './respond-page.ts';

const usualPageTimeoutMs = 3_000;
// A form changes something: an order may take longer than a page, and must not be given up early.
const formTimeoutMs = 10_000;

type PageMatch = Extract<RouteMatch, { kind: 'page' }>;

/** Makes the handler of every URL that is a page: route, fragment, frame, and the forms posted to it. */
export function createAnswerPage(deps: PageDeps) {
  return async function answerPage(c: Context<ServiceEnv>): Promise<Response> {
    const begun = await beginPage(c, deps);
    const { page, url } = begun;
    const request = {
      method: c.req.raw.method,
      acceptEncoding: c.req.header('accept-encoding') ?? null,
    };
    const refuse = (error: ErrorPage) =>
      respondError(assemblePage(request, begun, [], deps), begun, error);

    if (begun.unknownRelease !== null) {
      return refuse(unknownReleasePage(begun.unknownRelease, url.pathname, page));
    }
    const elsewhere = languageRedirect(begun, request.method, (name) => c.req.header(name));
    if (elsewhere) return elsewhere;
    if (begun.noReleases) return refuse(unavailablePage(page, 5));
    const match = matchRoute(page.releases, url.pathname);
    if (match.kind === 'redirect') return redirect(308, match.pathname + url.search, begun, []);
    if (match.kind === 'none') {
      return isForPerson(c.req.header('sec-fetch-dest'))
        ? refuse(notFoundPage(page))
        : assetNotFound();
    }

    let form: string | null = null;
    if (request.method === 'POST') {
      const origins = [page.origin, new URL(deps.publicUrl).origin];
      if (isForeign('POST', (name) => c.req.header(name), origins))
        return refuse(foreignFormPage(page));
      const read = await readForm(c.req.raw);
      if (!read.ok) {
        return refuse(read.reason === 'size' ? formTooLargePage(page) : formNotReadablePage(page));
      }
      form = read.form;
    }
    return answerMatch(request, begun, match, form, deps);
  };
}

async function answerMatch(
  request: { method: string; acceptEncoding: string | null },
  begun: BegunPage,
  match: PageMatch,
  form: string | null,
  deps: PageDeps,
): Promise<Response> {
  const { page, url } = begun;
  const { release, route, params } = match;
  // Of the language and the currency, too: a slot's props may have words and prices in them.
  const memoryKey = `${page.composition} ${page.language} ${page.visitor.currency} ${release.name}/${route.page} ${canonicalJson(params)} ${url.search}`;
  const recalled = deps.slotMemory.recall(memoryKey);
  const foreseen = recalled.length > 0 ? recalled : declaredSlots(route, params, url.searchParams);
  const assemble = () => assemblePage(request, begun, foreseen, deps);
  // A page's slots are fetched beside it; a form mostly ends in a redirect, which has none.
  const early = form === null ? assemble() : null;

  const call: FragmentCall = {
    owner: release.name,
    name: route.page,
    releaseId: release.id,
    props: params,
    instance: 'p0',
    form,
    timeoutMs: form === null ? pageTimeoutOf(release, route.page) : formTimeoutMs,
  };
  const answer = await deps.fetchFragment(page, call);
  if (form !== null && release.name === 'account') dropSession(begun, deps);

  const { setCookies } = answer.kind === 'failed' ? { setCookies: [] } : answer;
  if (answer.kind === 'redirect') {
    return redirect(answer.status, answer.location, begun, setCookies);
  }
  const assembly = early ?? assemble();
  if (answer.kind === 'html') {
    return respondPage(assembly, begun, call, answer, () => {
      const slots = assembly.shelf.taken().filter(({ fragment }) => !isFrameSlot(fragment));
      if (form === null && answer.status === 200) deps.slotMemory.remember(memoryKey, slots);
    });
  }
  const retryAfter = deps.retryAfterSeconds(release.name);
  return respondError(assembly, begun, errorFor(answer, page, form, retryAfter), setCookies);
}

/** A page may be given more or less time than others: its team says so. */
const pageTimeoutOf = (release: Release, page: string): number =>
  release.fragments[page]?.timeoutMs ?? usualPageTimeoutMs;

/** A missing image or script needs no page around the bad news. */
const isForPerson = (destination: string | undefined) =>
  destination === undefined || ['document', 'iframe', 'empty'].includes(destination);

const isFrameSlot = (fragment: string) => Object.values<string>(frameSlots).includes(fragment);

/** A form of account may have begun or ended a session; what was known of it is asked again. */
function dropSession({ page }: BegunPage, { sessions }: PageDeps): void {
  const session = page.cookies.get(sessionCookieName);
  if (session) sessions.drop(session);
}
