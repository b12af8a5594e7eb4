import type { RegistryDeps } from '../deps.ts';
import type { RegistryApp } from '../registry-app.ts';
import { describeMatrix } from './describe-matrix.ts';
import { readWorld } from './read-world.ts';

/** `GET /_releases/api/matrix`: does everything that is served go together? */
export function mountMatrix(app: RegistryApp, { db }: Pick<RegistryDeps, 'db'>): void {
  app.get('/_releases/api/matrix', async (c) => c.json(describeMatrix(await readWorld(db))));
}
