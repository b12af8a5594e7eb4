import type { Breakers } from './breakers.ts';
import { createRetryBudget } from './retry-budget.ts';
import { sendRequest, type UpstreamRequest, type UpstreamResult } from './send-request.ts';

/** The address of each team's BFF by service name. */
export type Addresses = Readonly<Record<string, string>>;

/** `open`: not even tried, the circuit breaker is open. */
export type CallResult =
  Exclude<UpstreamResult, { ok: false }> | { ok: false; reason: UpstreamFailureOrOpen };
type UpstreamFailureOrOpen = Extract<UpstreamResult, { ok: false }>['reason'] | 'open';

export interface Upstreams {
  address(service: string): string | null;
  /**
   * Calls a service through its breaker. `part` is a narrower breaker beside the service's: time-outs
   * count there, so that one slow fragment does not take the service's API out of service.
   */
  call(service: string, request: UpstreamRequest, part?: string): Promise<CallResult>;
}

const retryable = (method: string) => method === 'GET' || method === 'HEAD';

/**
 * @param addresses of the services that the shell's environment names
 * @param others where any other service is, by the routing table of now
 */
export function createUpstreams(
  addresses: Addresses,
  breakers: Breakers,
  others: (service: string) => string | null = () => null,
): Upstreams {
  const budgets = new Map<string, ReturnType<typeof createRetryBudget>>();
  const budgetOf = (service: string) => {
    const budget = budgets.get(service) ?? createRetryBudget();
    budgets.set(service, budget);
    return budget;
  };

  const sendWithRetry = async (service: string, request: UpstreamRequest) => {
    const budget = budgetOf(service);
    budget.deposit();
    const first = await sendRequest(request);
    if (first.ok || !retryable(request.method)) return first;
    // Only what was certainly not looked at: a refused connection, or a kept one that had gone.
    const neverArrived = first.reason === 'refused' || first.stale;
    return neverArrived && budget.withdraw() ? sendRequest(request) : first;
  };

  return {
    address: (service) =>
      (Object.hasOwn(addresses, service) ? addresses[service] : null) ?? others(service),
    async call(service, request, part) {
      const breakersOf = part ? [service, part] : [service];
      if (!breakers.admit(...breakersOf)) return { ok: false, reason: 'open' };
      const result = await sendWithRetry(service, request);
      if (result.ok) {
        for (const name of breakersOf) breakers.succeed(name);
        return result;
      }
      const guilty =
        result.reason === 'aborted'
          ? null
          : result.reason === 'timeout'
            ? (part ?? service)
            : service;
      for (const name of breakersOf) {
        if (name === guilty) breakers.fail(name);
        else breakers.endTrial(name);
      }
      return result;
    },
  };
}
