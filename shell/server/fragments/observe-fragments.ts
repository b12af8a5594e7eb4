import type { Logger } from '@tessera/bff-kit/logger';
import type { Metrics } from '@tessera/bff-kit/metrics';
import type { FetchFragment } from './fetch-fragment.ts';
import type { FragmentAnswer } from './fragment-answer.ts';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];

const outcomeOf = (answer: FragmentAnswer): string =>
  answer.kind === 'failed'
    ? answer.reason
    : answer.kind === 'problem' || answer.status >= 500
      ? 'status'
      : 'ok';

/** Counts and times what each fragment of each release came to; failures are logged with their reason. */
export function observeFragments(
  fetchFragment: FetchFragment,
  metrics: Metrics,
  logger: Logger,
): FetchFragment {
  const answers = metrics.counter(
    'shell_fragments_total',
    'Fragments asked for, by release and outcome.',
  );
  const durations = metrics.histogram(
    'shell_fragment_duration_seconds',
    'Time until a fragment was known.',
    buckets,
  );
  return async function observed(page, call) {
    const answer = await fetchFragment(page, call);
    const fragment = `${call.owner}/${call.name}`;
    const outcome = outcomeOf(answer);
    answers.add({ fragment, release: call.releaseId, outcome });
    durations.observe(answer.ms / 1000, { fragment });
    if (outcome !== 'ok' && outcome !== 'aborted') {
      const status = answer.kind === 'failed' ? null : answer.status;
      const { requestId, composition } = page;
      logger.warn(
        {
          requestId,
          composition,
          fragment,
          release: call.releaseId,
          outcome,
          status,
          ms: answer.ms,
        },
        'a fragment did not come',
      );
    }
    return answer;
  };
}
