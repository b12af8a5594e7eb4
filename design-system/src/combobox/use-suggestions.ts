import { useEffect, useRef, useState } from 'react';

const pause = 120;

/**
 * Suggestions for what is being typed: asked for after a pause, the last question wins, failures show none.
 *
 * @param fewest letters that are asked for
 */
export function useSuggestions<Item>(
  load: (query: string, signal: AbortSignal) => Promise<readonly Item[]>,
  fewest = 2,
) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [open, setOpen] = useState(false);
  const pending = useRef<AbortController>(null);

  useEffect(() => () => pending.current?.abort(), []);

  const show = (found: readonly Item[]) => {
    setItems(found);
    setOpen(found.length > 0);
  };
  /** `null` takes the last question back and leaves what is shown. */
  const suggest = (text: string | null) => {
    pending.current?.abort();
    if (text === null) return;
    if (text.trim().length < fewest) return show([]);
    const controller = new AbortController();
    pending.current = controller;
    const { signal } = controller;
    setTimeout(async () => {
      if (signal.aborted) return;
      const found = await load(text.trim(), signal).catch(() => []);
      if (!signal.aborted) show(found);
    }, pause);
  };
  return { items, open, setOpen, suggest };
}
