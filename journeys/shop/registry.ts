import { expect } from '@playwright/test';
import type {
  CanaryView,
  OverrideLink,
  OverrideRequest,
  Refusal,
  RegistryStatus,
} from '@tessera/releases/registry-api';
import type { RoutingTable } from '@tessera/releases/routing-table';
import type { Shop } from '../fixtures/open-shop.ts';

/** What the registry answered: a body, or its refusal (RFC 9457). */
export interface Answer<T> {
  status: number;
  body: T;
}

/** The release registry of the running shop, with the operator's key. Journeys that use it skip a shop at BASE_URL. */
export function registryOf({ stack }: Shop) {
  if (!stack) throw new Error('the registry of a shop at BASE_URL is not ours');
  const origin = stack.urlOf('releases');
  async function call<T>(method: string, path: string, json?: object): Promise<Answer<T>> {
    const reply = await fetch(`${origin}/_releases${path}`, {
      method,
      headers: {
        authorization: `Bearer ${stack!.operatorKey}`,
        'content-type': 'application/json',
      },
      ...(json && { body: JSON.stringify(json) }),
    });
    const text = await reply.text();
    return { status: reply.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
  async function must<T>(method: string, path: string, json?: object): Promise<T> {
    const { status, body } = await call<T>(method, path, json);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
  /** The version of the routing table that the shell serves by. */
  async function served(): Promise<number> {
    const metrics = await (await fetch(`${stack!.url}/metrics`)).text();
    return Number(/^shell_routing_version (\d+)/m.exec(metrics)?.[1] ?? 0);
  }
  /** Changes what visitors get, and waits until they do: the shell hears of it some milliseconds later. */
  async function change<T>(method: string, path: string, json?: object): Promise<T> {
    const body = await must<T>(method, path, json);
    const { version } = await must<RoutingTable>('GET', '/internal/routing?after=0');
    await expect.poll(served, { intervals: [20], timeout: 30_000 }).toBeGreaterThanOrEqual(version);
    return body;
  }
  return {
    origin,
    key: stack.operatorKey,
    call,
    status: () => must<RegistryStatus>('GET', '/api/status'),
    routing: () => must<RoutingTable>('GET', '/internal/routing?after=0'),
    async liveOf(name: string): Promise<string> {
      const { microFrontends } = await must<RegistryStatus>('GET', '/api/status');
      return microFrontends.find((one) => one.name === name)?.live?.id ?? '';
    },
    deploy: (releases: Record<string, string>, reason = 'a journey') =>
      change<{ version: number }>('POST', '/api/deploy', { releases, reason }),
    tryDeploy: (releases: Record<string, string>) =>
      call<{ type: string; detail: string; refusals: Refusal[] }>('POST', '/api/deploy', {
        releases,
      }),
    rollback: (name: string) => change<{ id: string }>('POST', '/api/rollback', { name }),
    canary: (json: {
      name: string;
      id: string;
      plan: { share: number; seconds: number }[];
      judge?: Partial<CanaryView['judge']>;
    }) => change<CanaryView>('POST', '/api/canary', json),
    readCanary: (number: number) => must<CanaryView>('GET', `/api/canaries/${number}`),
    abort: (name: string) => change<CanaryView>('POST', `/api/canary/${name}/abort`, {}),
    override: (json: OverrideRequest) => must<OverrideLink>('POST', '/api/overrides', json),
    fault: (json: { kind: string; target: string; ms?: number; seconds: number }) =>
      must<{ id: string }>('POST', '/api/faults', json),
    endFaults: () => call('DELETE', '/api/faults'),
  };
}

export type RegistryOfShop = ReturnType<typeof registryOf>;
