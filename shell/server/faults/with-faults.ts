import type { FetchFragment } from '../fragments/fetch-fragment.ts';
import type { FragmentAnswer } from '../fragments/fragment-answer.ts';
import { endureFaults, faultsOn } from './endure-faults.ts';

/** Puts the faults of a page's drill before its fragment calls. Without a drill it only passes on. */
export function withFaults(fetchFragment: FetchFragment): FetchFragment {
  return (page, call) =>
    page.faults === null ? fetchFragment(page, call) : fetchFaulty(fetchFragment, page, call);
}

async function fetchFaulty(
  fetchFragment: FetchFragment,
  ...[page, call]: Parameters<FetchFragment>
): Promise<FragmentAnswer> {
  const faults = faultsOn(page.faults ?? [], call.owner, call.name);
  const startedAt = performance.now();
  const endured = await endureFaults(faults, call.timeoutMs, page.signal);
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  if (endured === 'timeout' || endured === 'aborted')
    return { kind: 'failed', reason: endured, ms };
  if (endured === 'error') {
    return { kind: 'problem', status: 500, title: 'A fault drill', detail: '', setCookies: [], ms };
  }
  // A whole service crashes by the registry's word to it; here it is the renderer of one fragment.
  const crash = faults.some(({ kind, target }) => kind === 'crash' && target.includes('/'));
  const timeoutMs = Math.max(call.timeoutMs - ms, 1);
  const answer = await fetchFragment(page, { ...call, timeoutMs, ...(crash && { crash }) });
  return { ...answer, ms: answer.ms + ms };
}
