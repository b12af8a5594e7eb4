import { createSlotShelf, type SlotShelf } from '../compose/slot-shelf.ts';
import { createStartSlot } from '../compose/start-slot.ts';
import { streamPage, type PageParts } from '../compose/stream-page.ts';
import { encodeBody } from '../document/encode-body.ts';
import { negotiateEncoding } from '../document/negotiate-encoding.ts';
import { speculationRulesPath } from '../document/speculation-rules.ts';
import { frameLastResort, frameSlots } from '../frame/frame-slots.ts';
import { mayBeKept } from '../offline/may-be-kept.ts';
import { servedOrigins } from '../overrides/served-origins.ts';
import type { SlotRequest } from '../routing/declared-slots.ts';
import { htmlSecurityHeaders } from '../security/security-headers.ts';
import type { BegunPage } from './begin-page.ts';
import type { PageDeps } from './page-deps.ts';
import { slotFault } from './slot-fault.ts';
import { pageStyles } from './page-styles.ts';

export type MainPart = Pick<PageParts, 'head' | 'main' | 'mainBroken' | 'facts'> & {
  /** The page's own fragment, when it has one: `catalog/product`. */
  fragment: string | null;
  setCookies: readonly string[];
  headers: Record<string, string>;
};

/** A page in the making: its slots are on their way while its main part is still unknown. */
export interface Assembly {
  shelf: SlotShelf;
  respond(part: MainPart, onEnd?: () => void): Promise<Response>;
}

/** Starts the frame's and the foreseen slots; `respond` makes the document around the main part. */
export function assemblePage(
  request: { method: string; acceptEncoding: string | null },
  begun: BegunPage,
  foreseen: readonly SlotRequest[],
  deps: PageDeps,
): Assembly {
  const { page } = begun;
  let instances = 0;
  const startSlot = createStartSlot({
    page,
    fetchFragment: deps.fetchFragment,
    loadStyles: deps.loadStyles,
    onFault: slotFault(page, deps.logger),
    nextInstance: () => `s${(instances += 1)}`,
    nestedWaitMs: deps.nestedWaitMs,
    lastResort: frameLastResort(page.language),
  });
  const shelf = createSlotShelf(startSlot);
  const known = [
    ...Object.values(frameSlots).map((fragment) => ({ fragment, props: {} })),
    ...foreseen,
  ];
  for (const { fragment, props } of known) shelf.foresee(fragment, props);

  return {
    shelf,
    async respond(part, onEnd) {
      const { status } = part.facts;
      const headers = new Headers({
        ...htmlSecurityHeaders(page.nonce, begun.secure, servedOrigins(page.releases)),
        'content-type': 'text/html; charset=utf-8',
        // Every page has the visitor's own cart and name in its frame. Not no-store: Back stays instant.
        'cache-control': 'private, no-cache',
        'content-language': page.language,
        vary: 'accept-encoding, accept-language, cookie',
        'speculation-rules': `"${speculationRulesPath}"`,
        ...(isKeepable(begun, request.method, status) ? { 'tessera-keep': '1' } : {}),
        'tessera-composition': page.composition,
        'x-request-id': page.requestId,
        ...part.headers,
      });
      for (const cookie of [...begun.setCookies, ...part.setCookies]) {
        headers.append('set-cookie', cookie);
      }
      const end = () => {
        onEnd?.();
        begun.abandon();
      };
      if (request.method === 'HEAD') {
        end();
        return new Response(null, { status, headers });
      }
      const fragments = [
        ...(part.fragment ? [part.fragment] : []),
        ...new Set(known.map(({ fragment }) => fragment)),
      ];
      const text = streamPage({
        ...part,
        page,
        pathname: begun.url.pathname,
        fragments,
        styles: await pageStyles(page, fragments, deps.loadStyles),
        shelf,
        client: await deps.client.read().catch(() => null),
        designSystem: await deps.designSystem.read().catch(() => null),
        inPlaceMs: deps.inPlaceMs,
        onMainError: (err) =>
          deps.logger.error({ err, requestId: page.requestId }, 'a page broke off'),
      });
      const encoding = negotiateEncoding(request.acceptEncoding);
      if (encoding !== 'identity') headers.set('content-encoding', encoding);
      return new Response(encodeBody(text, encoding, end), { status, headers });
    },
  };
}

const isKeepable = ({ page, url, facts }: BegunPage, method: string, status: number): boolean =>
  mayBeKept({
    method,
    pathname: url.pathname,
    status,
    ownComposition: facts.override !== null || facts.overridden.length > 0 || page.faults !== null,
  });
