/** What the bundle of a release is asked to render; the functions are added inside the worker. */
export interface RenderOrder {
  fragment: string;
  props: Record<string, unknown>;
  /** path and search of the page */
  url: string;
  method: 'GET' | 'POST';
  form: [string, string][] | null;
  /** prefix of React's ids and id of the element, unique on the page */
  instance: string;
  nonce: string;
  locale: string;
  origin: string;
  /** a fault drill: the thread is to end while it renders this; the bundle is not told */
  crash?: true;
}

export interface ApiCall {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What is known before the HTML: enough for the head of the page. */
export interface RenderHead {
  status: number;
  headers: Record<string, string>;
  preamble: { head: unknown; state: unknown; data: unknown };
}

/** What the server bundle of a release exports. */
export interface ServerBundle {
  render(
    request: RenderOrder & { api(call: ApiCall): Promise<ApiAnswer> },
  ): Promise<RenderHead & { html: AsyncIterable<string> }>;
}

export type ToWorker =
  | { type: 'render'; id: number; order: RenderOrder }
  | { type: 'api'; id: number; call: number; answer: ApiAnswer }
  /** room for one more chunk */
  | { type: 'pull'; id: number }
  | { type: 'cancel'; id: number }
  | { type: 'ping' };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'unusable'; reason: string }
  | ({ type: 'head'; id: number } & RenderHead)
  | { type: 'chunk'; id: number; html: string }
  | { type: 'end'; id: number }
  | { type: 'failed'; id: number; reason: string }
  | { type: 'api'; id: number; call: number; request: ApiCall }
  | { type: 'stray'; reason: string }
  | { type: 'pong' };

/** How many chunks a render may be ahead of the reader. */
export const chunkWindow = 8;
