/**
 * Calls `changed`, at most once a frame, whenever something of the page may have moved, come or gone.
 * Returns the way to stop.
 */
export function watchLayout(changed: () => void): () => void {
  let frame = 0;
  const later = () => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        changed();
      });
    }
  };
  const ended = new AbortController();
  const listening = { passive: true, capture: true, signal: ended.signal };
  for (const type of ['scroll', 'resize', 'load', 'transitionend', 'toggle']) {
    addEventListener(type, later, listening);
  }
  const sizes = new ResizeObserver(later);
  sizes.observe(document.body);
  const changes = new MutationObserver(later);
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-state', 'data-reason', 'data-hydrated', 'class', 'hidden', 'open'],
  });
  return () => {
    ended.abort();
    sizes.disconnect();
    changes.disconnect();
    cancelAnimationFrame(frame);
  };
}
