import type { ServerState } from '@tessera/mfe-kit/lifecycles';

/** The state the server wrote beside a fragment's HTML; `null` when there is none to hydrate from. */
export function readServerState(instance: string): ServerState | null {
  const text = document.getElementById(`${instance}-state`)?.textContent;
  return text ? (JSON.parse(text) as ServerState) : null;
}
