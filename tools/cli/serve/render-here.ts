import type { Context } from 'hono';
import { createApiBridge } from '@tessera/bff-kit/fragments/api-bridge';
import { createCookieJar } from '@tessera/bff-kit/fragments/cookie-jar';
import { readFormBody } from '@tessera/bff-kit/fragments/form-body';
import { readFragmentRequest } from '@tessera/bff-kit/fragments/fragment-request';
import { fragmentResponse } from '@tessera/bff-kit/fragments/fragment-response';
import { RenderFailed } from '@tessera/bff-kit/fragments/render-failed';
import { defaultLimits } from '@tessera/bff-kit/fragments/renderer-limits';
import { createRendererPool } from '@tessera/bff-kit/fragments/renderer-pool';
import type { Logger } from '@tessera/bff-kit/logger';
import { ProblemError } from '@tessera/bff-kit/problem';
import type { Built } from './watch-build.ts';
import { shopGateway } from './shop-gateway.ts';

export interface LocalRenderer {
  /** From now on this is what is rendered; a page that was begun with an earlier build still gets that. */
  use(built: Built): Promise<void>;
  answer(c: Context): Promise<Response>;
  stop(): Promise<void>;
}

/** Speaks the fragment protocol of a service, rendering the builds of this machine in threads. */
export function createLocalRenderer(o: {
  name: string;
  shopUrl: string;
  logger: Logger;
}): LocalRenderer {
  const bundles = new Map<string, URL>();
  let current: string | null = null;
  const pool = createRendererPool({
    name: o.name,
    bundleOf: (id) => {
      const bundle = bundles.get(id);
      if (!bundle) throw new Error(`There is no build ${id}.`);
      return bundle;
    },
    logger: o.logger,
    limits: defaultLimits,
    keep: 2,
  });
  const origin = new URL(o.shopUrl).origin;

  async function answer(c: Context): Promise<Response> {
    const startedAt = performance.now();
    const header = (name: string) => c.req.header(name);
    const asked = header('tessera-release') ?? '';
    const id = bundles.has(asked) ? asked : current;
    if (id === null) {
      const detail = `${o.name} has not been built yet. The terminal in which it is served says why.`;
      throw new ProblemError(503, { type: 'not-built', detail });
    }
    const form = c.req.method === 'POST' ? await readFormBody(c.req.raw) : null;
    const order = readFragmentRequest(
      {
        fragment: c.req.param('fragment') ?? '',
        method: c.req.method,
        props: c.req.query('props'),
        form,
        header,
      },
      origin,
    );
    const jar = createCookieJar(header('cookie'));
    const app = shopGateway(o.shopUrl, header('tessera-visitor-pass'));
    const answerApi = createApiBridge({ app, origin, asked: header, jar });
    try {
      const rendered = await pool.render(id, order, answerApi);
      return fragmentResponse(rendered, jar.setCookies, performance.now() - startedAt);
    } catch (error) {
      if (!(error instanceof RenderFailed)) throw error;
      o.logger.error({ fragment: order.fragment, reason: error.message }, 'render failed');
      const detail = `${o.name}/${order.fragment} cannot be rendered (${error.kind}).`;
      throw new ProblemError(500, { type: 'render-failed', detail });
    }
  }

  return {
    async use({ release, bundle }) {
      bundles.set(release.id, bundle);
      await pool.ready(release.id).finally(() => {
        current = release.id;
      });
    },
    answer,
    stop: () => pool.stop(),
  };
}
