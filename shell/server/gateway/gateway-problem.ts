import { toProblem, type Problem } from '@tessera/bff-kit/problem';
import type { CallResult } from '../upstream/upstreams.ts';

type Reason = Extract<CallResult, { ok: false }>['reason'];

/** What the browser is told when a service did not answer, and when to try again. */
export function gatewayProblem(
  service: string,
  reason: Reason,
  isChange: boolean,
  retryAfter: number,
): Problem {
  const again = `Try again in ${retryAfter} second${retryAfter === 1 ? '' : 's'}.`;
  const maybeDone =
    'It may have been carried out: look before you send it again, or send it with the same Idempotency-Key.';
  if (reason === 'open') {
    return toProblem(503, {
      type: 'service-unavailable',
      detail: `${service} has not answered lately, so it was not asked and nothing was changed. ${again}`,
      retryAfter,
    });
  }
  if (reason === 'timeout') {
    return toProblem(504, {
      type: 'service-timeout',
      detail: `${service} did not answer in time. ${isChange ? maybeDone : again}`,
      retryAfter,
    });
  }
  const arrived = reason !== 'refused';
  return toProblem(502, {
    type: 'service-unreachable',
    detail:
      arrived && isChange
        ? `The connection to ${service} broke before it answered. ${maybeDone}`
        : `${service} cannot be reached right now; nothing was changed. ${again}`,
    retryAfter,
  });
}
