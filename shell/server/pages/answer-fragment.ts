import type { Context } from 'hono';
import { problemResponse, toProblem } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { splitLanguage } from '@tessera/mfe-kit/locales';
import { createSlotShelf } from '../compose/slot-shelf.ts';
import { createStartSlot } from '../compose/start-slot.ts';
import { createStyleWriter } from '../document/stylesheet.ts';
import type { FailureReason } from '../fragments/fragment-answer.ts';
import { chooseLocale } from '../language/choose-locale.ts';
import { htmlSecurityHeaders } from '../security/security-headers.ts';
import { beginPage } from './begin-page.ts';
import type { PageDeps } from './page-deps.ts';
import { slotFault } from './slot-fault.ts';

/** Instance ids of the browser's choosing: letters and digits, so that they can be ids in HTML. */
const instancePattern = /^[a-z][a-z0-9]{0,15}$/;

const statusOf = (reason: FailureReason): number =>
  reason === 'unknown' ? 404 : reason === 'timeout' ? 504 : reason === 'open' ? 503 : 502;

/**
 * `GET /_fragments/:owner/:fragment?props=&instance=&url=`: one fragment as it would stand in its slot,
 * everything nested filled, without a script. `url` is the page it is for.
 */
export function createAnswerFragment(deps: PageDeps) {
  return async function answerFragment(c: Context<ServiceEnv>): Promise<Response> {
    const refuse = (status: number, type: string, detail: string) =>
      problemResponse(toProblem(status, { type, detail }), c.var.requestId);
    const props = parseProps(c.req.query('props'));
    const instance = c.req.query('instance') ?? 'r1';
    if (!props) return refuse(400, 'bad-request', 'The parameter "props" must be a JSON object.');
    if (!instancePattern.test(instance)) {
      return refuse(400, 'bad-request', 'The parameter "instance" must be a short lower-case id.');
    }
    const begun = await beginPage(c, deps);
    const url = new URL(c.req.query('url') ?? '/', begun.page.origin);
    const { language: prefix, pathname } = splitLanguage(url.pathname);
    const language = prefix ?? 'en';
    const locale = chooseLocale(language, c.req.header('accept-language') ?? null);
    const page = { ...begun.page, url: pathname + url.search, language, locale };
    let instances = 0;
    const shelf = createSlotShelf(
      createStartSlot({
        page,
        fetchFragment: deps.fetchFragment,
        loadStyles: deps.loadStyles,
        onFault: slotFault(page, deps.logger),
        nextInstance: () => (instances++ === 0 ? instance : `${instance}n${instances}`),
        nestedWaitMs: Infinity,
        lastResort: {},
      }),
    );
    const name = `${c.req.param('owner')}/${c.req.param('fragment')}`;
    const slot = shelf.take(name, props, 1);
    const outcome = await slot.outcome;
    if (outcome.kind === 'failed') {
      const detail = `The fragment ${name} cannot be shown right now (${outcome.reason}). Keep the fallback and try again later.`;
      return refuse(statusOf(outcome.reason), 'fragment-unavailable', detail);
    }
    const headers = new Headers({
      ...htmlSecurityHeaders(page.nonce, begun.secure),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'tessera-composition': page.composition,
      'x-robots-tag': 'noindex',
    });
    for (const cookie of begun.setCookies) headers.append('set-cookie', cookie);
    return new Response(createStyleWriter(null).write(outcome.styles) + outcome.html, { headers });
  };
}

function parseProps(text: string | undefined): Record<string, unknown> | null {
  try {
    const props: unknown = JSON.parse(text ?? '{}');
    const isObject = typeof props === 'object' && props !== null && !Array.isArray(props);
    return isObject ? (props as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
