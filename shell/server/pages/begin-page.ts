import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { sampleOf } from '../beacons/sample-of.ts';
import { signView } from '../beacons/view-token.ts';
import { readCurrency } from '../currency/read-currency.ts';
import { chooseLocale } from '../language/choose-locale.ts';
import { readLanguage, type AskedLanguage } from '../language/read-language.ts';
import type { PageFacts } from '../document/page-data.ts';
import { overrideClearCookie } from '../overrides/override-cookie.ts';
import { resolveOwn } from '../overrides/resolve-own.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { bucketsOf } from '../observe/count-resolutions.ts';
import { acceptTraceparent } from '../observe/traceparent.ts';
import { resolveReleases } from '../releases/resolve-releases.ts';
import { clientAddress } from '../security/client-address.ts';
import { publicOrigin } from '../security/public-origin.ts';
import { parseCookies } from '../upstream/cookies.ts';
import { languageSetCookie } from '../language/language-cookie.ts';
import type { PageDeps } from './page-deps.ts';

export interface BegunPage {
  page: PageRequest;
  /** As the routes know it: without the prefix of a language. */
  url: URL;
  /** The path as it was asked for. */
  requested: string;
  /** What the request says of its language. */
  asked: AskedLanguage;
  secure: boolean;
  /** For the answer: a new visitor's cookie. */
  setCookies: string[];
  /** What the browser is told, but for what is known with the answer. */
  facts: Pick<PageFacts, 'composition' | 'view' | 'override' | 'overridden' | 'sample' | 'worker'>;
  /** The override that names no stored release. */
  unknownRelease: string | null;
  /** No routing table was ever known: there is only the frame. */
  noReleases: boolean;
  /** Ends every call that is still made for this page. */
  abandon(): void;
}

/** Resolves who asks and which releases answer, once for the whole request. */
export async function beginPage(c: Context<ServiceEnv>, deps: PageDeps): Promise<BegunPage> {
  const header = (name: string) => c.req.header(name);
  const origin = publicOrigin(header, deps.publicUrl);
  const requested = new URL(c.req.url);
  const secure = origin.startsWith('https:');
  const cookies = parseCookies(header('cookie'));
  const asked = readLanguage(requested.pathname, header, cookies, deps.languages);
  const url = new URL(asked.pathname + requested.search, origin);
  const identified = await deps.identify(cookies, secure);
  const { setCookie } = identified;
  const visitor = { ...identified.visitor, currency: readCurrency(cookies, header) };

  const overrides = deps.allowOverrides ? url.searchParams.getAll('release') : [];
  const resolution = await resolveReleases(deps.releases, visitor, overrides);
  const own = await resolveOwn(deps, cookies, visitor.id, resolution.resolved);
  const { override, faults } = own;
  const { releases, assignments, composition } = own.resolved;
  deps.countResolution(own.resolved);
  deps.compositions.note(own.resolved);
  c.set('log', c.var.log.child({ composition, ...bucketsOf(own.resolved) }));
  const abandoned = new AbortController();
  return {
    page: {
      requestId: c.var.requestId,
      traceparent: acceptTraceparent(header('traceparent')),
      url: url.pathname + url.search,
      origin,
      nonce: randomBytes(16).toString('base64'),
      language: asked.language,
      locale: chooseLocale(asked.language, header('accept-language') ?? null),
      languages: deps.languages,
      cookies,
      visitor,
      client: clientAddress(c),
      userAgent: c.req.header('user-agent') ?? null,
      releases,
      assignments,
      composition,
      override,
      faults,
      signal: AbortSignal.any([c.req.raw.signal, abandoned.signal]),
    },
    url,
    secure,
    requested: requested.pathname,
    asked,
    setCookies: [
      ...(setCookie ? [setCookie] : []),
      ...(asked.remember ? [languageSetCookie(asked.remember, secure)] : []),
      ...(own.ended ? [overrideClearCookie(secure)] : []),
    ],
    facts: {
      composition,
      view: signView(own.resolved, deps.cookieSecret, Date.now()),
      sample: sampleOf(assignments, deps.beaconSample),
      override: override && { until: override.until, releases: override.releases },
      overridden: resolution.ok ? overrides : [],
      worker: deps.workOffline ? '/sw.js' : null,
    },
    unknownRelease: resolution.ok ? null : resolution.unknown,
    noReleases: releases.size === 0,
    abandon: () => abandoned.abort(),
  };
}
