import type { Context, Hono } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { overrideParameter } from '@tessera/releases/override';
import { assemblePage } from '../pages/assemble-page.ts';
import { beginPage } from '../pages/begin-page.ts';
import { foreignFormPage, type ErrorPage } from '../pages/error-page.ts';
import type { PageDeps } from '../pages/page-deps.ts';
import { readForm } from '../pages/read-form.ts';
import { redirect } from '../pages/redirect.ts';
import { respondError } from '../pages/respond-error.ts';
import { isForeign } from '../security/is-foreign.ts';
import { ownPath } from '../security/own-path.ts';
import { overrideClearCookie, overrideSetCookie } from './override-cookie.ts';
import { overrideRefusedPage } from './override-refused.ts';

/**
 * Any page with `?tessera-override=<token>`: opens the link for the visitor and goes on to the page. `POST
 * /_override/end` ends what is in force. Mount it before the pages.
 */
export function mountOverrides(app: Hono<ServiceEnv>, deps: PageDeps): void {
  app.get('*', (c, next) => {
    if (!c.req.url.includes(`${overrideParameter}=`) || isOnlyLooking(c)) return next();
    return openLink(c, deps);
  });
  app.post('/_override/end', (c) => end(c, deps));
}

/** The first who opens a link has it: a browser that fetches pages ahead must not be that. */
const isOnlyLooking = (c: Context): boolean =>
  c.req.raw.method === 'HEAD' || /prefetch/.test(c.req.header('sec-purpose') ?? '');

async function openLink(c: Context<ServiceEnv>, deps: PageDeps): Promise<Response> {
  const begun = await beginPage(c, deps);
  const { page, secure } = begun;
  const clean = new URL(begun.url);
  clean.searchParams.delete(overrideParameter);
  const target = clean.pathname + clean.search;
  const token = begun.url.searchParams.get(overrideParameter) ?? '';
  const opened = await deps.overrides.open(token, page.visitor.id);
  if (!opened.ok) {
    c.var.log.info({ refused: opened.refused }, 'an override link was refused');
    const shown = { ...begun, url: clean, page: { ...page, url: target } };
    return refuse(c, deps, shown, overrideRefusedPage(opened.refused, target));
  }
  return redirect(303, target, begun, [
    overrideSetCookie(opened.sealed, opened.lastsSeconds, secure),
  ]);
}

async function end(c: Context<ServiceEnv>, deps: PageDeps): Promise<Response> {
  const begun = await beginPage(c, deps);
  const { page, secure } = begun;
  const origins = [page.origin, new URL(deps.publicUrl).origin];
  if (isForeign('POST', (name) => c.req.header(name), origins)) {
    return refuse(c, deps, begun, foreignFormPage(page));
  }
  const read = await readForm(c.req.raw);
  const returnTo = read.ok ? new URLSearchParams(read.form).get('return') : null;
  return redirect(303, ownPath(returnTo, page.origin), begun, [overrideClearCookie(secure)]);
}

const refuse = (
  c: Context<ServiceEnv>,
  deps: PageDeps,
  begun: Awaited<ReturnType<typeof beginPage>>,
  error: ErrorPage,
): Promise<Response> => {
  const acceptEncoding = c.req.header('accept-encoding') ?? null;
  const assembly = assemblePage({ method: c.req.raw.method, acceptEncoding }, begun, [], deps);
  return respondError(assembly, begun, error);
};
