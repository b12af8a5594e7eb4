import { isCurrency } from '@tessera/bff-kit/currencies';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { Context, Hono } from 'hono';
import { assemblePage } from '../pages/assemble-page.ts';
import { beginPage } from '../pages/begin-page.ts';
import { foreignFormPage } from '../pages/error-page.ts';
import type { PageDeps } from '../pages/page-deps.ts';
import { readForm } from '../pages/read-form.ts';
import { redirect } from '../pages/redirect.ts';
import { respondError } from '../pages/respond-error.ts';
import { isForeign } from '../security/is-foreign.ts';
import { ownPath } from '../security/own-path.ts';
import { currencySetCookie } from './currency-cookie.ts';

/** `POST /_currency`: remembers the currency a visitor chose in the footer, and leads back to the page. */
export function mountCurrency(app: Hono<ServiceEnv>, deps: PageDeps): void {
  app.post('/_currency', (c) => choose(c, deps));
}

async function choose(c: Context<ServiceEnv>, deps: PageDeps): Promise<Response> {
  const begun = await beginPage(c, deps);
  const { page, secure } = begun;
  if (isForeign('POST', (name) => c.req.header(name), [page.origin, originOf(deps)])) {
    const acceptEncoding = c.req.header('accept-encoding') ?? null;
    const assembly = assemblePage({ method: 'POST', acceptEncoding }, begun, [], deps);
    return respondError(assembly, begun, foreignFormPage(page));
  }
  const read = await readForm(c.req.raw);
  const form = new URLSearchParams(read.ok ? read.form : '');
  const chosen = form.get('currency');
  // The page may have changed since it was loaded: where the form was sent from is the newer truth.
  const from = URL.parse(c.req.header('referer') ?? '');
  const back = from?.origin === page.origin ? from.href : form.get('return');
  const cookies = isCurrency(chosen) ? [currencySetCookie(chosen, secure)] : [];
  return redirect(303, ownPath(back, page.origin), begun, cookies);
}

const originOf = ({ publicUrl }: PageDeps): string => new URL(publicUrl).origin;
