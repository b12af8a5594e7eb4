import { useLayoutEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { pinched, scrollTo, stepped, type Level } from './zoom-levels.ts';

/** Further than this, a press was a drag and no tap. */
const tapReach = 6;

interface Point {
  x: number;
  y: number;
}

/**
 * Moves a print in the window it is seen through: drag with a mouse (fingers scroll by themselves),
 * pinch with two fingers, tap to come closer to a point. Arrow keys scroll, since the window has the focus.
 */
export function usePanning(
  view: RefObject<HTMLDivElement | null>,
  level: Level,
  setLevel: (level: Level) => void,
) {
  const pointers = useRef(new Map<number, Point>());
  const press = useRef<{ at: Point; scroll: Point; apart: number | null; level: Level } | null>(
    null,
  );
  /** The point of the print (0 to 1) that stays in the middle when the level changes. */
  const centre = useRef<Point>({ x: 0.5, y: 0.5 });

  useLayoutEffect(() => {
    const window = view.current;
    if (!window) return;
    const { x, y } = centre.current;
    window.scrollLeft = scrollTo(x, window.scrollWidth, window.clientWidth);
    window.scrollTop = scrollTo(y, window.scrollHeight, window.clientHeight);
  }, [view, level]);

  const pointOf = (window: HTMLElement, at: Point): Point => {
    const box = window.getBoundingClientRect();
    return {
      x: (window.scrollLeft + at.x - box.left) / window.scrollWidth,
      y: (window.scrollTop + at.y - box.top) / window.scrollHeight,
    };
  };
  const apart = (): number | null => {
    const [a, b] = pointers.current.values();
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : null;
  };

  return {
    onScroll() {
      const window = view.current;
      if (!window) return;
      const box = window.getBoundingClientRect();
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      centre.current = pointOf(window, middle);
    },
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      const window = event.currentTarget;
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      press.current = {
        at: { x: event.clientX, y: event.clientY },
        scroll: { x: window.scrollLeft, y: window.scrollTop },
        apart: apart(),
        level,
      };
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const window = event.currentTarget;
      const from = press.current;
      if (!from || !pointers.current.has(event.pointerId)) return;
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const now = apart();
      if (now !== null && from.apart !== null) setLevel(pinched(from.level, now / from.apart));
      else if (event.pointerType === 'mouse') {
        window.scrollLeft = from.scroll.x + from.at.x - event.clientX;
        window.scrollTop = from.scroll.y + from.at.y - event.clientY;
      }
    },
    onPointerUp(event: PointerEvent<HTMLDivElement>) {
      const window = event.currentTarget;
      const from = press.current;
      const at = { x: event.clientX, y: event.clientY };
      const alone = pointers.current.size === 1 && from?.apart === null;
      pointers.current.delete(event.pointerId);
      if (!alone || Math.hypot(at.x - from.at.x, at.y - from.at.y) > tapReach) return;
      centre.current = pointOf(window, at);
      const closer = stepped(level, 1);
      setLevel(closer === level ? 100 : closer);
    },
    onPointerCancel(event: PointerEvent<HTMLDivElement>) {
      pointers.current.delete(event.pointerId);
    },
  };
}
