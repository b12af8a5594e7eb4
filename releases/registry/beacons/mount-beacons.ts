import { z } from 'zod';
import { BeaconRecordSchema } from '@tessera/releases/beacon';
import type { RegistryDeps } from '../deps.ts';
import { requireShell } from '../internal/require-shell.ts';
import { readBody } from '../read-body.ts';
import type { RegistryApp } from '../registry-app.ts';
import { storeBeacons } from './store-beacons.ts';

const mostRecords = 500;
const BodySchema = z.object({ records: z.array(BeaconRecordSchema).max(mostRecords) });

/**
 * `POST /_releases/internal/beacons`: what browsers noticed, as the shell hands it on. 202 with how many records
 * were of a running canary; sending the same again adds nothing.
 */
export function mountBeacons(
  app: RegistryApp,
  deps: Pick<RegistryDeps, 'db' | 'tokens' | 'now'>,
): void {
  const path = '/_releases/internal/beacons';
  app.post(path, requireShell(deps), async (c) => {
    const { records } = await readBody(c, BodySchema);
    return c.json({ counted: await storeBeacons(deps.db, records, deps.now()) }, 202);
  });
}
