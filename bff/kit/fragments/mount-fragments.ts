import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Logger } from '../logger.ts';
import { ProblemError } from '../problem.ts';
import type { ServiceEnv } from '../service.ts';
import { createApiBridge } from './api-bridge.ts';
import { createCookieJar } from './cookie-jar.ts';
import { readFormBody } from './form-body.ts';
import { readFragmentRequest } from './fragment-request.ts';
import { fragmentResponse } from './fragment-response.ts';
import { requireService } from '../require-service.ts';
import { readServedReleases } from './read-served-releases.ts';
import { openReleaseDirectory, type Registry } from './release-directory.ts';
import { RenderFailed } from './render-failed.ts';
import { defaultLimits, type RendererLimits } from './renderer-limits.ts';
import { createRendererPool } from './renderer-pool.ts';

const releasesKept = 4;

/**
 * `GET` and `POST /fragments/:fragment`: renders a fragment of the release named by the header
 * `tessera-release`. What it needs of the service's API is answered inside the process, for the
 * same visitor. `POST /internal/warm {release}` is for the registry: it loads a release that is
 * about to be served.
 *
 * @param o.name of the micro-frontend, which is the folder of its releases
 * @param o.registry where releases come from that do not lie in the folder; null: nowhere
 * @param o.origin of the shop as visitors know it; `PUBLIC_URL` when left out
 * @returns `warm` loads what visitors get now, so that being ready means being fast; it never
 * throws, since the API must start beside a broken release. `stop` ends the render threads.
 */
export function mountFragments(
  app: OpenAPIHono<ServiceEnv>,
  o: {
    name: string;
    releasesDir: string;
    registry: Registry | null;
    logger: Logger;
    origin?: string;
    limits?: Partial<RendererLimits>;
  },
): { warm(): Promise<void>; stop(): Promise<void> } {
  const origin = o.origin ?? process.env.PUBLIC_URL ?? 'http://localhost:3000';
  const releases = openReleaseDirectory(o.releasesDir, o.name, o.registry);
  const pool = createRendererPool({
    name: o.name,
    bundleOf: (releaseId) => releases.bundleOf(releaseId),
    logger: o.logger,
    limits: { ...defaultLimits, ...o.limits },
    keep: releasesKept,
  });

  async function resolveRelease(releaseId = ''): Promise<string> {
    const found = await releases.exists(releaseId).catch((error: Error) => {
      o.logger.warn({ release: releaseId, err: error }, 'a release cannot be fetched');
      throw new ProblemError(503, {
        type: 'release-not-fetched',
        detail: `This release of ${o.name} is not on this machine, and the registry does not hand it out now. Try again later.`,
      });
    });
    if (found) return releaseId;
    throw new ProblemError(404, {
      type: 'unknown-release',
      detail: `There is no such release of ${o.name} here. Release it first, or ask for another one.`,
    });
  }

  async function renderFragment(c: Context<ServiceEnv>): Promise<Response> {
    const startedAt = performance.now();
    const header = (name: string): string | undefined => c.req.header(name);
    const releaseId = await resolveRelease(header('tessera-release'));
    const order = readFragmentRequest(
      {
        fragment: c.req.param('fragment') ?? '',
        method: c.req.method,
        props: c.req.query('props'),
        form: c.req.method === 'POST' ? await readFormBody(c.req.raw) : null,
        header,
      },
      origin,
    );
    const jar = createCookieJar(header('cookie'));
    const answerApi = createApiBridge({ app, origin, asked: header, jar });
    try {
      const rendered = await pool.render(releaseId, order, answerApi);
      return fragmentResponse(rendered, jar.setCookies, performance.now() - startedAt);
    } catch (error) {
      if (!(error instanceof RenderFailed)) throw error;
      const { kind, message } = error;
      const { fragment } = order;
      c.var.log.error({ fragment, release: releaseId, kind, reason: message }, 'render failed');
      throw refuse(error, fragment);
    }
  }

  app.get('/fragments/:fragment', renderFragment);
  app.post('/fragments/:fragment', renderFragment);
  if (o.registry !== null) {
    app.use('/internal/warm', requireService(o.registry.tokens, ['releases']));
    app.post('/internal/warm', async (c) => {
      const body = await c.req.json<{ release?: unknown }>().catch(() => null);
      await pool.ready(await resolveRelease(String(body?.release ?? '')));
      return c.body(null, 204);
    });
  }

  async function warmOne(releaseId: string): Promise<void> {
    try {
      await pool.ready(await resolveRelease(releaseId));
    } catch (error) {
      const reason = (error as Error).message;
      o.logger.error({ release: releaseId, reason }, 'a served release cannot be loaded');
    }
  }

  return {
    async warm() {
      if (o.registry === null) return;
      try {
        await Promise.all((await readServedReleases(o.registry, o.name)).map(warmOne));
      } catch (error) {
        // The shell names the release with each request: rendering works, only not at once.
        o.logger.warn({ err: error }, 'the registry did not say which releases to warm');
      }
    },
    stop: () => pool.stop(),
  };
}

/** The fragment's own fault is a 500; when the thread went away, trying again may well work. */
function refuse(error: RenderFailed, fragment: string): ProblemError {
  if (error.kind === 'threw') {
    return new ProblemError(500, {
      type: 'render-failed',
      detail: `The release failed to render "${fragment}". The log of this service says why.`,
    });
  }
  const what = {
    gone: 'ended while it was rendering',
    late: 'did not render in time',
    refused: 'is being started again',
    unusable: 'cannot be loaded',
    resting: 'ended its thread again and again with this fragment, which rests for a while',
  }[error.kind];
  return new ProblemError(503, {
    type: `render-${error.kind}`,
    detail: `The release ${what} ("${fragment}"). Try again; the rest of the shop is not affected.`,
  });
}
