import { parseUrls } from '@tessera/bff-kit/service-urls';
import type { Breakers } from './breakers.ts';
import { mayAskAnother, mayAskAgain } from './may-ask.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { sendRequest, type UpstreamRequest, type UpstreamResult } from './send-request.ts';

/** Where each team's BFF is, by service name; several addresses, by commas, when it runs several times. */
export type Addresses = Readonly<Record<string, string>>;

/** `open`: not even tried, the circuit breaker is open. */
export type CallResult =
  Exclude<UpstreamResult, { ok: false }> | { ok: false; reason: UpstreamFailureOrOpen };
type Failure = Extract<UpstreamResult, { ok: false }>;
type UpstreamFailureOrOpen = Failure['reason'] | 'open';

/** A request to a service: which of its instances gets it is not the caller's to say. */
export interface ServiceRequest extends Omit<UpstreamRequest, 'url'> {
  /** From the root, with its search. */
  path: string;
}

export interface Upstreams {
  /** Whether it is known where this service is. */
  knows(service: string): boolean;
  /**
   * Calls a service through its breaker. `part` is a narrower breaker beside the service's: time-outs
   * count there, so that one slow fragment does not take the service's API out of service.
   *
   * A service that runs several times is asked at each address in turn. Each has breakers of its own, and where one
   * is gone another answers, unless the request may have been carried out and must not be twice.
   */
  call(service: string, request: ServiceRequest, part?: string): Promise<CallResult>;
  /** Whole seconds until the service may be asked again, at least 1: for `Retry-After`. */
  retryAfterSeconds(service: string): number;
}

/** A service at one of its addresses. */
interface Instance {
  /** What its breakers are called: `cart`, `cart#2`, … */
  name: string;
  address: string;
}

/**
 * @param addresses of the services that the shell's environment names
 * @param others where any other service is, by the routing table of now
 */
export function createUpstreams(
  addresses: Addresses,
  breakers: Breakers,
  others: (service: string) => string | null = () => null,
): Upstreams {
  const budgets = new Map<string, RetryBudget>();
  const turns = new Map<string, number>();

  const instancesOf = (service: string): Instance[] => {
    const known = Object.hasOwn(addresses, service) ? addresses[service] : null;
    return parseUrls(known ?? others(service) ?? '').map((address, index) => ({
      name: index === 0 ? service : `${service}#${index + 1}`,
      address,
    }));
  };

  /** Each call begins with the next one. */
  const inTurn = (service: string): Instance[] => {
    const instances = instancesOf(service);
    const turn = (turns.get(service) ?? 0) % Math.max(instances.length, 1);
    turns.set(service, turn + 1);
    return [...instances.slice(turn), ...instances.slice(0, turn)];
  };

  const budgetOf = (service: string): RetryBudget => {
    const budget = budgets.get(service) ?? createRetryBudget();
    budgets.set(service, budget);
    return budget;
  };

  const report = (instance: string, part: string | null, result: UpstreamResult): void => {
    const breakersOf = part === null ? [instance] : [instance, part];
    if (result.ok) return breakersOf.forEach((name) => breakers.succeed(name));
    const { reason } = result;
    const guilty =
      reason === 'aborted' ? null : reason === 'timeout' ? (part ?? instance) : instance;
    for (const name of breakersOf) {
      if (name === guilty) breakers.fail(name);
      else breakers.endTrial(name);
    }
  };

  return {
    knows: (service) => instancesOf(service).length > 0,
    async call(service, { path, ...request }, partName) {
      const budget = budgetOf(service);
      budget.deposit();
      let last: { instance: Instance; part: string | null; failure: Failure } | null = null;
      let broken = 0;
      for (const instance of inTurn(service)) {
        const part = partName === undefined ? null : `${instance.name}/${partName}`;
        if (!breakers.admit(instance.name, ...(part === null ? [] : [part]))) continue;
        const result = await sendRequest({ ...request, url: new URL(path, instance.address) });
        report(instance.name, part, result);
        if (result.ok) return result;
        last = { instance, part, failure: result };
        if (result.reason !== 'refused') broken += 1;
        if (!mayAskAnother(request, result, broken)) break;
      }
      if (last === null) return { ok: false, reason: 'open' };
      if (!mayAskAgain(request, last.failure) || !budget.withdraw()) return last.failure;
      const url = new URL(path, last.instance.address);
      const again = await sendRequest({ ...request, url });
      if (again.ok) report(last.instance.name, last.part, again);
      return again;
    },
    retryAfterSeconds(service) {
      const seconds = instancesOf(service).map(({ name }) => breakers.retryAfterSeconds(name));
      return seconds.length === 0 ? 1 : Math.min(...seconds);
    },
  };
}
