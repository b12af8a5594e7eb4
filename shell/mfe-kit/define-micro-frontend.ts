/** A path pattern (`/products/:handle`) and the page fragment that answers it. */
export interface Route {
  path: string;
  page: string;
  /** Slots known before the page is rendered, so that the shell can fetch them at the same time. `:param` and `?search` stand for the URL's values. */
  slots?: { fragment: string; props: Record<string, string | number> }[];
}

export interface PageFragment {
  kind: 'page';
  timeoutMs?: number;
}

export interface SlotFragment {
  kind: 'fragment';
  /** How long the shell waits for the first byte before it writes the fallback. */
  timeoutMs: number;
  /** JSON Schema of the props. */
  props: object;
  /** Static HTML that works without JavaScript; `{name}` is the escaped prop. */
  fallback: string;
  /** When the browser loads the fragment's code: at once, when idle, or when a person reaches for it. */
  hydrate?: 'load' | 'idle' | 'interaction';
}

/** What a team's release consists of: `mfe-X/micro-frontend.ts` default-exports one. */
export interface MicroFrontend {
  name: string;
  routes: Route[];
  fragments: Record<string, PageFragment | SlotFragment>;
}

/** Only checks the shape: `export default defineMicroFrontend({ name: 'cart', … })`. */
export const defineMicroFrontend = (microFrontend: MicroFrontend): MicroFrontend => microFrontend;
