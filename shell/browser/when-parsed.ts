declare global {
  // Written by the shell's first inline script.
  var __tessera: {
    /** True once everything but late fragments has been parsed. */
    shellEnd: boolean;
    onShellEnd?: () => void;
    /** Told of each late fragment after it was moved into its slot. */
    onLate?: (slot: HTMLElement) => void;
  };
}

/**
 * Runs once the page's own HTML has been parsed. Hydrating earlier would meet half of what the server
 * rendered; waiting for the end of the document would wait for its slowest fragment.
 */
export function whenParsed(run: () => void): void {
  globalThis.__tessera ??= { shellEnd: false };
  if (globalThis.__tessera.shellEnd || document.readyState !== 'loading') return run();
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    run();
  };
  globalThis.__tessera.onShellEnd = once;
  addEventListener('DOMContentLoaded', once);
}
