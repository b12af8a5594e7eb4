const storageKey = 'tessera:scroll';
const remembered = 50;

type Positions = [key: string, top: number][];

const read = (): Positions => {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as Positions;
  } catch {
    return [];
  }
};

/** The history entry's own key; entries the browser made by itself have none until we give them one. */
function keyOf(): string {
  const state = history.state as { tessera?: string } | null;
  if (state?.tessera) return state.tessera;
  const key = crypto.randomUUID();
  history.replaceState({ ...state, tessera: key }, '');
  return key;
}

/** State for a new history entry. */
export const newHistoryState = (): { tessera: string } => ({ tessera: crypto.randomUUID() });

/** Keeps each history entry's scroll position up to date from now on, across reloads too. */
export function rememberScroll(): void {
  history.scrollRestoration = 'manual';
  let scheduled = false;
  addEventListener(
    'scroll',
    () => {
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        if ('navigating' in document.documentElement.dataset) return;
        const key = keyOf();
        const positions = [...read().filter(([other]) => other !== key), [key, scrollY]];
        sessionStorage.setItem(storageKey, JSON.stringify(positions.slice(-remembered)));
      });
    },
    { passive: true },
  );
}

/** Puts a revisited history entry back where it was left; says whether there was such a position. */
export function restoreScroll(): boolean {
  const key = keyOf();
  const position = read().find(([other]) => other === key);
  if (!position) return false;
  scrollTo({ top: position[1], behavior: 'instant' });
  return true;
}

/** Where a newly opened page begins: at its fragment identifier, or at the top. */
export function scrollToStart(): void {
  const target =
    location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) target.scrollIntoView({ behavior: 'instant' });
  else scrollTo({ top: 0, behavior: 'instant' });
}
