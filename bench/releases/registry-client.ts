import type { RegistryStatus } from '@tessera/releases/registry-api';
import type { Stack } from '@tessera/stack/start-stack';

/** The registry of a running stack, with its operator's key. */
export function registryOf(stack: Stack) {
  const origin = stack.urlOf('releases');
  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const reply = await fetch(`${origin}/_releases/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${stack.operatorKey}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text}`);
    return JSON.parse(text) as T;
  }
  return {
    origin,
    key: stack.operatorKey,
    async liveOf(name: string): Promise<string> {
      const { microFrontends } = await call<RegistryStatus>('GET', '/status');
      const id = microFrontends.find((one) => one.name === name)?.live?.id;
      if (!id) throw new Error(`No release of ${name} is live.`);
      return id;
    },
    deploy: (name: string, id: string) =>
      call<{ version: number }>('POST', '/deploy', { releases: { [name]: id } }),
    rollback: (name: string) => call<{ id: string }>('POST', '/rollback', { name }),
  };
}

export type Registry = ReturnType<typeof registryOf>;
