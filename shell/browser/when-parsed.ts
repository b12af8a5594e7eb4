declare global {
  // Written by the shell's first inline script.
  var __tessera: {
    /** Resolves once everything but late fragments has been parsed. */
    shellEnd: Promise<void>;
    /** Names the print that is on this page and on the other one, and returns its frame. */
    hang(other: string, leaving: boolean): HTMLElement | null;
  };
  interface DocumentEventMap {
    /** A slot that was pending when its place came is settled now. */
    'tessera:slot': CustomEvent<{ instance: string; state: 'ready' | 'failed' }>;
  }
}

/**
 * Resolves once the page's own HTML has been parsed. Hydrating earlier would meet half of what the
 * server rendered; waiting for the end of the document would wait for its slowest fragment.
 */
export const whenParsed = (): Promise<void> => globalThis.__tessera.shellEnd;
