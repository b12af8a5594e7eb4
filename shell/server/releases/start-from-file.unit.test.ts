import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { silentLogger } from '@tessera/bff-kit/logger';
import { testRouting } from '../testing/test-routing.ts';
import type { RoutingSource } from './routing-source.ts';
import { startFromFile } from './start-from-file.ts';

afterEach(() => void vi.useRealTimers());

it('a registry that hangs does not keep the shell from starting', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-start-'));
  const file = join(folder, 'routing.json');
  await writeFile(file, JSON.stringify(testRouting([])));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onAdopt = vi.fn();
  const source = { adopt: () => new Promise<void>(() => {}), onAdopt } as unknown as RoutingSource;
  const started = startFromFile(source, file, silentLogger());
  await vi.advanceTimersByTimeAsync(3_000);
  await started;
  expect(onAdopt, 'what comes late is written down, too').toHaveBeenCalled();
  await rm(folder, { recursive: true });
});
