import type { FetchFragment, FragmentCall } from '../fragments/fetch-fragment.ts';
import type { FailureReason } from '../fragments/fragment-answer.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { findFragment } from '../fragments/find-fragment.ts';
import { fallbackIn } from '../fragments/fallback-in.ts';
import { renderFallback } from '../fragments/render-fallback.ts';
import type { ReleaseFragment } from '../releases/release.ts';
import type { LoadStyles } from '../document/stylesheet.ts';
import { closeFragment, openFragment } from './fragment-markup.ts';
import { fillSlots } from './fill-slots.ts';
import { fragmentsAt } from './fragments-at.ts';
import type { Slot, SlotOutcome } from './slot.ts';
import type { SlotShelf, SlotStarter } from './slot-shelf.ts';

/** A page's fragment holds one's slot holds one's … that many times, and no more. */
const deepest = 4;

/** A slot is written in one piece; a body that takes longer than this beyond its headers is given up. */
const bodyMs = 3_000;

interface Dependencies {
  page: PageRequest;
  fetchFragment: FetchFragment;
  loadStyles: LoadStyles;
  nextInstance: () => string;
  /** How long nested slots may hold up the fragment around them; `Infinity`: until all are settled. */
  nestedWaitMs: number;
  /** A fault of the shell itself in one slot: reported, and no more than that slot's failure. */
  onFault: (error: unknown, fragment: string) => void;
  /** The frame's own last resort, for fragments that have no live release. */
  lastResort: Readonly<Record<string, string>>;
}

/** Makes what starts fragments for the slots of one page. */
export function createStartSlot(dependencies: Dependencies): SlotStarter {
  const { page, nextInstance, lastResort } = dependencies;
  const start: SlotStarter['start'] = (fragment, props, depth, shelf) => {
    const found = findFragment(page, fragment);
    const template =
      fallbackIn(page.language, found?.manifest.fallback) ?? lastResort[fragment] ?? '';
    const fallback = renderFallback(template, props);
    const instance = nextInstance();
    const refused: FailureReason | null =
      !found || found.manifest.kind !== 'fragment' ? 'unknown' : depth > deepest ? 'depth' : null;
    const composing =
      found && !refused
        ? composeFragment(dependencies, shelf, depth, found.manifest, {
            owner: found.release.name,
            name: found.name,
            releaseId: found.release.id,
            props,
            instance,
            form: null,
            timeoutMs: found.manifest.timeoutMs,
          }).catch((error: unknown): FailureReason => {
            dependencies.onFault(error, fragment);
            return 'broken';
          })
        : Promise.resolve(refused ?? 'unknown');
    const slot: Slot = {
      instance,
      fragment,
      fallback,
      settled: null,
      outcome: composing.then((result): SlotOutcome => {
        slot.settled =
          typeof result === 'string' ? { kind: 'failed', reason: result, fallback } : result;
        return slot.settled;
      }),
    };
    return slot;
  };
  return { start, fragmentsAt: (point) => fragmentsAt(page.releases, point) };
}

async function composeFragment(
  { page, fetchFragment, loadStyles, nestedWaitMs }: Dependencies,
  shelf: SlotShelf,
  depth: number,
  manifest: ReleaseFragment,
  call: FragmentCall,
): Promise<FailureReason | Extract<SlotOutcome, { kind: 'ready' }>> {
  const styles = loadStyles(page, call.owner, manifest.css);
  const answer = await fetchFragment(page, call);
  if (answer.kind === 'failed') return answer.reason;
  if (answer.kind !== 'html' || answer.status >= 300) return 'status';

  const html = await readAll(answer.html, bodyMs);
  if (html === null) return 'broken';
  const filled = await fillSlots(html, shelf, depth + 1, nestedWaitMs);
  const identity = { ...call, ms: answer.ms, isPage: false };
  const { state, data } = answer.preamble;
  return {
    kind: 'ready',
    html:
      openFragment(identity) +
      filled.html +
      closeFragment(call.instance, { state, data, status: answer.status }),
    styles: [...(await styles), ...filled.styles],
    late: filled.late,
  };
}

/** The whole text, or `null` when it broke or did not end in time. */
async function readAll(html: AsyncIterable<string>, ms: number): Promise<string | null> {
  const chunks = html[Symbol.asyncIterator]();
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  const reading = (async () => {
    let text = '';
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) text += next.value;
    return text;
  })().catch(() => null);
  const text = await Promise.race([reading, late]);
  clearTimeout(timer);
  if (text === null) chunks.return?.().catch(() => {});
  return text;
}
