import { canonicalJson } from '@tessera/mfe-kit/canonical-json';
import type { ShellRuntime } from '@tessera/mfe-kit/fragment-context';
import type { Mounted } from '@tessera/mfe-kit/lifecycles';
import type { Report } from './beacons/fault.ts';
import { failureNotice } from './failure-notice.ts';
import { faultIn } from './fault-in.ts';
import type { LoadFragment } from './federation.ts';
import type { PageData } from './page-data.ts';
import { markHydrated } from './mark-hydrated.ts';
import { routeUrl } from './route-url.ts';
import { retryDelayMs } from './retry-delay.ts';
import { readServerState } from './server-state.ts';
import { fallbackContent } from './trusted-html.ts';
import { whenToHydrate } from './when-to-hydrate.ts';

/** A slot the browser looks after: `<tessera-slot>`, whoever wrote it. */
interface Tended {
  slot: HTMLElement;
  /** The latest the parent asked for. */
  props: Record<string, unknown>;
  /** What the server rendered with: hydration must begin from there. */
  rendered: Record<string, unknown>;
  /** Its code comes with that of the page around it. */
  waitsForPage: boolean;
  started: boolean;
  /** Settles with the last start. */
  starting: Promise<void>;
  mounted: Mounted | null;
  failures: number;
  timer: ReturnType<typeof setTimeout> | null;
  gone: boolean;
}

export interface SlotKeeper {
  runtime: ShellRuntime['slots'];
  /** Tends every slot below an element: those the server wrote. */
  tendAll(root: ParentNode): void;
  /** A pending slot got its late fragment, or the word that none will come. */
  settled(slot: HTMLElement): void;
  /**
   * Code of this team is about to be at work in the page: fragments that wake with it come, too, also those that get
   * into the page later. Resolves when those there are at work, or failed.
   */
  teamComes(owner: string): Promise<void>;
  /** The page's own code is about to be at work: what waited for it in the page comes, too. */
  pageComes(): void;
  /** Brings a fragment to life. Rejects when it cannot be now. */
  wake(slot: HTMLElement): Promise<void>;
}

let clientInstances = 0;
/** An identifier prefix that no server-rendered fragment has. */
export const nextInstance = (): string => `c${clientInstances++}`;

const readProps = (slot: HTMLElement) =>
  JSON.parse(slot.dataset['props'] ?? '{}') as Record<string, unknown>;

/**
 * Hydrates slots the server filled, fills those it could not, passes new props on, and keeps a dead
 * one's fallback with a message until it comes back.
 */
export function createSlotKeeper(options: {
  page: PageData;
  load: LoadFragment;
  runtime: () => ShellRuntime;
  report: Report;
  /** Whether the server's page waits for somebody to reach for it: then nothing in it comes to life before it. */
  pageWaits: () => boolean;
}): SlotKeeper {
  const { page, load, report } = options;
  let pageCame = false;
  const tended = new Map<HTMLElement, Tended>();
  const teams = new Set<string>();

  const nameOf = (slot: HTMLElement) => {
    const [owner = '', fragment = ''] = (slot.dataset['fragment'] ?? '').split('/');
    return { owner, fragment, manifest: page.releases[owner]?.fragments[fragment] };
  };

  function start(entry: Tended): Promise<void> {
    if (!entry.started && !entry.gone) {
      entry.started = true;
      entry.starting = mount(entry);
    }
    return entry.starting;
  }

  async function mount(entry: Tended) {
    const { slot } = entry;
    const { owner, fragment, manifest } = nameOf(slot);
    const rendered = slot.querySelector<HTMLElement>(':scope > tessera-fragment');
    const server = rendered && readServerState(rendered.id);
    const element = server ? rendered : document.createElement('tessera-fragment');
    if (!server) {
      element.id = nextInstance();
      element.dataset['fragment'] = `${owner}/${fragment}`;
      element.dataset['owner'] = owner;
      element.dataset['release'] = page.releases[owner]?.id ?? '';
    }
    if (!manifest) return;
    const propsAtStart = server ? entry.rendered : entry.props;
    const remote = await load(owner, fragment).catch(() => null);
    if (!remote) return failed(entry);
    if (entry.gone) return;
    const begin = performance.now();
    try {
      const mounted = await remote.mountFragment({
        definition: remote.definition,
        element,
        owner: `${owner}/${fragment}`,
        instance: element.id,
        props: propsAtStart,
        url: routeUrl(location.href),
        locale: document.documentElement.lang,
        runtime: options.runtime(),
        words: page.words,
        server,
        onError: faultIn(`${owner}/${fragment}`, report),
      });
      if (entry.gone) return mounted.unmount();
      entry.mounted = mounted;
      entry.failures = 0;
      if (!server) slot.replaceChildren(element);
      else slot.querySelector(':scope > .t-failure')?.remove();
      // Why the server had none; for the seams.
      const { reason } = slot.dataset;
      if (reason) element.dataset['reason'] = reason;
      slot.removeAttribute('data-state');
      slot.removeAttribute('data-reason');
      markHydrated(element, begin);
      tendAll(element);
      if (canonicalJson(entry.props) !== canonicalJson(propsAtStart)) void update(entry);
    } catch (error) {
      report({ kind: 'fragment-error', error, fragment: `${owner}/${fragment}` });
      failed(entry);
    }
  }

  function failed(entry: Tended) {
    if (entry.gone) return;
    const { slot } = entry;
    const { owner } = nameOf(slot);
    const { slotFailed, tryAgain } = page.words;
    entry.started = false;
    entry.failures += 1;
    slot.dataset['state'] = 'failed';
    const again = () => {
      if (entry.timer) clearTimeout(entry.timer);
      void start(entry);
    };
    // The server's rendering or the fallback stays: both work without this fragment's code.
    if (!slot.querySelector(':scope > .t-failure')) {
      slot.append(failureNotice(slotFailed.replace('{owner}', owner), tryAgain, again));
    }
    entry.timer = setTimeout(again, retryDelayMs(entry.failures));
  }

  async function update(entry: Tended) {
    try {
      await entry.mounted?.update({ props: entry.props });
    } catch (error) {
      report({ kind: 'fragment-error', error, fragment: entry.slot.dataset['fragment'] });
    }
  }

  function tend(slot: HTMLElement): Tended {
    const known = tended.get(slot);
    if (known) return known;
    const rendered = slot.querySelector<HTMLElement>(':scope > tessera-fragment');
    const entry: Tended = {
      slot,
      props: readProps(slot),
      rendered: readProps(rendered ?? slot),
      waitsForPage: false,
      started: false,
      starting: Promise.resolve(),
      mounted: null,
      failures: 0,
      timer: null,
      gone: false,
    };
    tended.set(slot, entry);
    const { manifest } = nameOf(slot);
    const { state, reason, fragment } = slot.dataset;
    if (reason) report({ kind: 'fragment-failed', error: reason, fragment });
    if (state === 'pending') return entry;
    if (rendered) {
      const wakes = manifest?.wakesWithTeam && teams.has(nameOf(slot).owner);
      const strategy = wakes ? 'load' : (manifest?.hydrate ?? 'load');
      entry.waitsForPage = strategy !== 'interaction' && !pageCame && isInWaitingPage(slot);
      if (!entry.waitsForPage) whenToHydrate(slot, strategy, () => void start(entry));
    } else {
      if (!slot.firstChild && manifest?.fallback) {
        slot.append(fallbackContent(manifest.fallback, entry.props));
      }
      void start(entry);
    }
    return entry;
  }

  const isInWaitingPage = (slot: HTMLElement) =>
    options.pageWaits() && slot.closest('tessera-fragment[data-page]') !== null;

  function tendAll(root: ParentNode) {
    for (const slot of root.querySelectorAll<HTMLElement>('tessera-slot')) tend(slot);
  }

  function release(entry: Tended) {
    entry.gone = true;
    if (entry.timer) clearTimeout(entry.timer);
    entry.mounted?.unmount();
    tended.delete(entry.slot);
    for (const inner of entry.slot.querySelectorAll<HTMLElement>('tessera-slot')) {
      const nested = tended.get(inner);
      if (nested) release(nested);
    }
  }

  return {
    tendAll,
    settled(slot) {
      tended.delete(slot);
      tend(slot);
    },
    async teamComes(owner) {
      teams.add(owner);
      const waiting = [...tended.values()].filter(({ slot, started }) => {
        const { owner: team, manifest } = nameOf(slot);
        return team === owner && manifest?.wakesWithTeam && !started && !slot.dataset['state'];
      });
      await Promise.all(waiting.map(start));
    },
    pageComes() {
      pageCame = true;
      for (const entry of tended.values()) if (entry.waitsForPage) void start(entry);
    },
    async wake(slot) {
      const entry = tend(slot);
      await start(entry);
      if (!entry.mounted) throw new Error(`${slot.dataset['fragment']} did not come to life.`);
    },
    runtime: {
      attach: (slot) => void tend(slot),
      update(slot, props) {
        const entry = tend(slot);
        if (canonicalJson(entry.props) === canonicalJson(props)) return;
        entry.props = props;
        // A fragment that waits for a person or an idle moment is now needed at once.
        if (entry.mounted) void update(entry);
        else if (slot.dataset['state'] !== 'pending') void start(entry);
      },
      detach(slot) {
        const entry = tended.get(slot);
        if (entry) release(entry);
      },
    },
  };
}
