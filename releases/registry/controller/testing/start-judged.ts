import type { BeaconRecord } from '@tessera/releases/beacon';
import type { CanaryView, JudgeSettings, PlanStep } from '@tessera/releases/registry-api';
import { startRegistry, type TestRegistry } from '../../testing/start-registry.ts';

export interface TestJudged extends TestRegistry {
  /** Hands beacons in as the shell does. */
  beacons(records: BeaconRecord[]): Promise<{ status: number; body: { counted?: number } }>;
  /** Starts a canary of a micro-frontend of its own, which has a live release. */
  canary(plan: PlanStep[], judge?: Partial<JudgeSettings>): Promise<CanaryView>;
  read(number: number): Promise<CanaryView>;
}

let names = 0;

/** A registry whose canaries a test judges itself, tick by tick. */
export async function startJudged(): Promise<TestJudged> {
  // Ahead of the database's clock, so that tests may hand in beacons of the minutes to come.
  const registry = await startRegistry({ now: () => new Date(Date.now() + 600_000) });
  const { call, upload, tokens, url } = registry;
  const expectOk = <T>({ status, body }: { status: number; body: T }): T => {
    if (status < 300) return body;
    throw new Error(`The registry answered ${status}: ${JSON.stringify(body)}`);
  };
  return {
    ...registry,
    async beacons(records) {
      const reply = await fetch(`${url}/_releases/internal/beacons`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokens.shell.signService('releases')}` },
        body: JSON.stringify({ records }),
      });
      return { status: reply.status, body: (await reply.json()) as { counted?: number } };
    },
    async canary(plan, judge = {}) {
      names += 1;
      const name = `team-${names}`;
      await upload({ name, id: 'old' });
      await upload({ name, id: 'new' });
      expectOk(
        await call('POST', '/_releases/api/deploy', { json: { releases: { [name]: 'old' } } }),
      );
      const json = { name, id: 'new', plan, judge };
      return expectOk(await call<CanaryView>('POST', '/_releases/api/canary', { json }));
    },
    async read(number) {
      return expectOk(await call<CanaryView>('GET', `/_releases/api/canaries/${number}`));
    },
  };
}
