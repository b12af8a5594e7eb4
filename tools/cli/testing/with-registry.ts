import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { fakeKey, startFakeRegistry, type FakeRegistry } from './fake-registry.ts';
import { runTessera } from './run-tessera.ts';

/** A fresh registry for each test of the file, and `npx tessera` that talks to it. */
export function withRegistry() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tessera cli '));
  let registry: FakeRegistry;
  beforeEach(async () => {
    registry = await startFakeRegistry();
  });
  afterEach(() => registry.stop());
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    dataDir,
    get registry() {
      return registry;
    },
    /** With the registry and a key to it. */
    tessera: (...args: string[]) =>
      runTessera(
        { TESSERA_DATA_DIR: dataDir, TESSERA_REGISTRY_URL: registry.url, TESSERA_KEY: fakeKey },
        ...args,
      ),
    /** On a machine where nothing runs. */
    alone: (...args: string[]) => runTessera({ TESSERA_DATA_DIR: dataDir }, ...args),
    /** What was sent with the first such call: `POST /deploy`. */
    bodyOf: (call: string) => registry.recorded.find((entry) => entry.call === call)?.body,
    changes: () => registry.recorded.filter(({ call }) => !call.startsWith('GET')),
  };
}
