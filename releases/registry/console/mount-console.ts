import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegistryDeps } from '../deps.ts';
import { findSessionActor } from '../keys/find-actor.ts';
import { readSession } from '../keys/session.ts';
import type { RegistryApp } from '../registry-app.ts';
import { isFilePath } from '../store/file-path.ts';
import { htmlHeaders } from './html-headers.ts';
import { loginPath, mountLogin } from './mount-login.ts';

const built = fileURLToPath(new URL('../../console/dist/', import.meta.url));

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** A hash in the name: other contents have another name. */
const hashed = /[.-][0-9a-zA-Z_]{8,}\.\w+$/;

/**
 * Login, and the console's files at `/_releases/*`: every path without an extension is a place inside the
 * console, for whoever has logged in. Mount it last.
 *
 * @param folder of the built console
 */
export function mountConsole(app: RegistryApp, deps: RegistryDeps, folder = built): void {
  mountLogin(app, deps);

  app.get('/_releases', (c) => c.redirect('/_releases/', 308));

  app.get('/_releases/*', async (c) => {
    const path = c.req.path.slice('/_releases/'.length);
    if (/^(api|internal)(\/|$)/.test(path)) return c.notFound();
    const type = types[extname(path)];
    if (type !== undefined) {
      const file = isFilePath(path) ? await readBuilt(join(folder, path)) : null;
      if (file === null) return c.notFound();
      return c.body(file, 200, {
        'content-type': type,
        'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
      });
    }
    const session = await readSession(c, deps.tokens);
    if (session === null || (await findSessionActor(deps.db, session)) === null) {
      return c.redirect(loginPath, 303);
    }
    const page = await readBuilt(join(folder, 'index.html'));
    if (page !== null) return c.body(page, 200, htmlHeaders);
    return c.text(
      'The console has not been built. Run: npx nx build @tessera/release-console\n',
      503,
    );
  });
}

async function readBuilt(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return null;
    throw error;
  }
}
