import type { Hono } from 'hono';
import type { Fault } from '@tessera/releases/fault';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import { assetNotFound } from '../assets/serve-asset.ts';
import type { Release } from '../releases/release.ts';
import { parseCookies } from '../upstream/cookies.ts';
import { faultOfFile } from './faulty-assets.ts';

interface Deps {
  /** The faults that are on for whoever asks. */
  faults(cookies: ReadonlyMap<string, string>): Promise<readonly Fault[] | null>;
  find(name: string, id: string): Promise<Release | null>;
}

/**
 * `GET /_faults/:name/:release/client/*`: the browser files of a release under a drill, missing or with other
 * bytes than they should have. As soon as the drill is over the same address has the right ones.
 */
export function mountFaultyAssets(app: Hono<ServiceEnv>, deps: Deps): void {
  app.get('/_faults/:name/:release/client/*', async (c) => {
    const name = c.req.param('name');
    const id = c.req.param('release');
    const base = `/_faults/${name}/${id}/client/`;
    const file = c.req.path.slice(base.length);
    const faults = await deps.faults(parseCookies(c.req.header('cookie')));
    const release = faults && (await deps.find(name, id));
    const fault = release && faultOfFile(faults, release, file);
    if (fault?.kind === 'missing-chunk') return assetNotFound();

    const asset = await app.request(`/assets/${name}/${id}/${file}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    if (asset.status !== 200) return assetNotFound();
    const headers = {
      'content-type': asset.headers.get('content-type') ?? 'application/octet-stream',
      // The drill ends, and then other bytes stand here.
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    };
    const body = new Uint8Array(await asset.arrayBuffer());
    return new Response(fault ? withOtherBytes(body) : body, { headers });
  });
}

/** Valid as a script and as a stylesheet: only its integrity gives it away. */
function withOtherBytes(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const more = new TextEncoder().encode(
    '\n/* a fault drill: these are not the bytes of the build */\n',
  );
  const other = new Uint8Array(body.length + more.length);
  other.set(body);
  other.set(more, body.length);
  return other;
}
