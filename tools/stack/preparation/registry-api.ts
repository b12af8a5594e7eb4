import type { Refusal, RegistryStatus } from '@tessera/releases/registry-api';
import { StackError } from '../stack-error.ts';

/** A refusal of the registry, as RFC 9457 has it. */
interface Problem {
  type: string;
  title: string;
  detail?: string;
  refusals?: Refusal[];
}

/** The registry's API for whoever holds the operator's key. */
export interface RegistryApi {
  url: string;
  key: string;
  status(): Promise<RegistryStatus>;
  own(name: string): Promise<void>;
  publishContract(service: string, version: string, document: object, why: string): Promise<void>;
  /** What the gate refuses is returned; forced, it is done all the same. */
  deploy(
    releases: Record<string, string>,
    o: { reason: string; force: boolean },
  ): Promise<Refusal[]>;
}

export function registryApi(url: string, key: string): RegistryApi {
  async function call(method: string, path: string, json?: object): Promise<Response> {
    const reply = await fetch(`${url}/_releases/api${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(json && { body: JSON.stringify(json) }),
    });
    return reply;
  }
  async function expectOk(reply: Response, what: string): Promise<Response> {
    if (reply.ok) return reply;
    const problem = (await reply.json().catch(() => ({}))) as Partial<Problem>;
    throw new StackError(
      `The release registry refused ${what} (${reply.status}): ${problem.detail ?? problem.title ?? 'no reason given'}`,
    );
  }
  return {
    url,
    key,
    async status() {
      const reply = await expectOk(await call('GET', '/status'), 'to say what is live');
      return (await reply.json()) as RegistryStatus;
    },
    async own(name) {
      const reply = await call('PUT', `/micro-frontends/${name}`, { team: name });
      await expectOk(reply, `to register ${name}`);
    },
    async publishContract(service, version, document, reason) {
      const body = { version, document, force: true, reason };
      const reply = await call('PUT', `/contracts/${service}`, body);
      await expectOk(reply, `the contract of ${service}`);
    },
    async deploy(releases, o) {
      const reply = await call('POST', '/deploy', { releases, ...o });
      if (reply.status !== 409) {
        await expectOk(reply, 'to make what was built live');
        return [];
      }
      const { refusals = [], detail } = (await reply.json()) as Problem;
      if (refusals.length === 0) throw new StackError(`The release registry refused: ${detail}`);
      return refusals;
    },
  };
}
