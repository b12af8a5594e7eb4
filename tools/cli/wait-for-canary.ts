import { setTimeout as pause } from 'node:timers/promises';
import type { CanaryView } from '@tessera/releases/registry-api';
import { percent } from './print-text.ts';
import type { RegistryClient } from './registry-client.ts';

const everyMs = 5_000;

/** The canary when it has ended; `report` is called with a line for each step and each new verdict. */
export async function waitForCanary(
  registry: Pick<RegistryClient, 'get'>,
  number: number,
  report: (line: string) => void,
): Promise<CanaryView> {
  let said = '';
  for (;;) {
    const view = await registry.get<CanaryView>(`/canaries/${number}`);
    if (view.state !== 'running') return view;
    const line = `${percent(view.share)}: ${view.verdict?.state ?? 'no verdict yet'}`;
    if (line !== said) report(line);
    said = line;
    await pause(everyMs);
  }
}
