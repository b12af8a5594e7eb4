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

/** The page in the document: not yet that of the current history entry while the next one is on its way. */
let shown = { url: '', key: '' };

const pageUrl = () => location.href.split('#')[0] ?? '';

function rememberPosition(): void {
  // A jump within the page makes an entry of its own, and the page stays.
  if (pageUrl() === shown.url) shown.key = keyOf();
  const positions = [...read().filter(([key]) => key !== shown.key), [shown.key, scrollY]];
  sessionStorage.setItem(storageKey, JSON.stringify(positions.slice(-remembered)));
}

/** Keeps the scroll position of each history entry up to date from now on, across reloads too. */
export function rememberScroll(): void {
  history.scrollRestoration = 'manual';
  shown = { url: pageUrl(), key: keyOf() };
  let scheduled = false;
  addEventListener(
    'scroll',
    () => {
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        rememberPosition();
      });
    },
    { passive: true },
  );
}

/** Has `show` put the page of the current history entry into the document, and keeps where the one before was left. */
export function changePage(show: () => void): void {
  rememberPosition();
  show();
  shown = { url: pageUrl(), key: keyOf() };
}

/** Puts the page in the document back where its history entry was left; says whether there was such a position. */
export function restoreScroll(): boolean {
  const position = read().find(([key]) => key === shown.key);
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
