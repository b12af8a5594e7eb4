/** What this worker uses of its global scope: the types of windows and of workers cannot be had in one program. */
export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface InstallEvent extends ExtendableEvent {
  /** Chromium: requests that need not wake the worker. */
  addRoutes?(rules: object[]): Promise<void>;
}
export interface FetchEvent extends ExtendableEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
export interface MessageEventOfPage extends ExtendableEvent {
  data: unknown;
}
export interface Client {
  postMessage(message: unknown): void;
}

export interface WorkerScope {
  location: Location;
  registration: ServiceWorkerRegistration & {
    /** Background Sync, where there is such a thing. */
    sync?: { register(tag: string): Promise<void> };
  };
  clients: { claim(): Promise<void>; matchAll(): Promise<readonly Client[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'activate' | 'sync', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
