import { ProblemError } from '../problem.ts';
import type { RenderOrder } from './messages.ts';
import { isSegment } from './is-segment.ts';

const defaultLocale = 'en-IE';
const localePattern = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
const instancePattern = /^[\w-]{1,40}$/;

/** The parts of an HTTP request that decide what is rendered. */
export interface FragmentRequest {
  fragment: string;
  method: string;
  props: string | undefined;
  form: string | null;
  header: (name: string) => string | undefined;
}

/**
 * Reads a fragment request.
 *
 * @throws {ProblemError} 400 when it cannot be rendered as asked, 404 for an impossible name
 */
export function readFragmentRequest(request: FragmentRequest, origin: string): RenderOrder {
  const { header } = request;
  if (!isSegment(request.fragment)) {
    throw new ProblemError(404, { type: 'unknown-fragment', detail: 'No fragment has this name.' });
  }
  const instance = header('tessera-instance') ?? 'p0';
  if (!instancePattern.test(instance)) throw bad('tessera-instance must be a short id.');
  return {
    fragment: request.fragment,
    props: readProps(request.props),
    url: readUrl(header('tessera-url')),
    method: request.method === 'POST' ? 'POST' : 'GET',
    form: request.form === null ? null : [...new URLSearchParams(request.form)],
    instance,
    nonce: header('tessera-nonce') ?? '',
    locale: preferredLocale(header('accept-language')),
    origin,
    ...(header('tessera-fault') === 'crash' && { crash: true as const }),
  };
}

function readProps(text: string | undefined): Record<string, unknown> {
  if (text === undefined || text === '') return {};
  let props: unknown;
  try {
    props = JSON.parse(text);
  } catch {
    throw bad('The query parameter "props" is not JSON.');
  }
  if (typeof props !== 'object' || props === null || Array.isArray(props)) {
    throw bad('The query parameter "props" must be a JSON object.');
  }
  return props as Record<string, unknown>;
}

function readUrl(url: string | undefined): string {
  if (url === undefined) return '/';
  if (!url.startsWith('/') || url.startsWith('//')) {
    throw bad('tessera-url must be the path and search of the page.');
  }
  return url;
}

/** The first language a browser names is the one its user prefers. */
export function preferredLocale(acceptLanguage: string | undefined): string {
  const first = acceptLanguage?.split(/[,;]/, 1)[0]?.trim() ?? '';
  return localePattern.test(first) ? first : defaultLocale;
}

function bad(detail: string): ProblemError {
  return new ProblemError(400, { type: 'bad-request', detail });
}
