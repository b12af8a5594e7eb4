import { useEffect, useRef } from 'react';

/** Dispatches a typed DOM event on `document`: `emit<CartEvents>('cart:changed', { count: 2 })`. */
export function emit<Events, Type extends keyof Events & string = keyof Events & string>(
  type: Type,
  detail: Events[Type],
): void {
  document.dispatchEvent(new CustomEvent(type, { detail }));
}

/** Calls `listener` for each event of that type while the component is mounted. */
export function useBrowserEvent<Events, Type extends keyof Events & string = keyof Events & string>(
  type: Type,
  listener: (detail: Events[Type]) => void,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const handle = (event: Event) => latest.current((event as CustomEvent<Events[Type]>).detail);
    document.addEventListener(type, handle);
    return () => document.removeEventListener(type, handle);
  }, [type]);
}
