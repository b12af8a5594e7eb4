import { createElement, useContext, useEffect, useRef } from 'react';
import { canonicalJson } from './canonical-json.ts';
import { FragmentContext } from './fragment-context.ts';

// One object for all renders: React writes innerHTML again whenever the object changes, and what
// stands inside a slot belongs to another team. `emptyHTML` is what Trusted Types accept for ''.
declare const trustedTypes: { emptyHTML: string } | undefined;
const FOREIGN = { __html: typeof trustedTypes === 'undefined' ? '' : trustedTypes.emptyHTML };

/**
 * A place for another team's fragment: `<Slot<CartFragments> fragment="cart/add-to-cart" props={…} />`.
 * The shell fills it on the server; in the browser its runtime mounts and updates what is inside.
 */
export function Slot<Fragments, Name extends keyof Fragments & string = keyof Fragments & string>({
  fragment,
  props,
  className,
}: {
  fragment: Name;
  props: Fragments[Name];
  className?: string;
}) {
  const element = useRef<HTMLElement>(null);
  const runtime = useContext(FragmentContext)?.runtime ?? null;
  const json = canonicalJson(props);

  useEffect(() => {
    const slot = element.current;
    if (!slot || !runtime) return;
    runtime.slots.attach(slot);
    return () => runtime.slots.detach(slot);
  }, [runtime, fragment]);

  useEffect(() => {
    if (element.current) {
      runtime?.slots.update(element.current, JSON.parse(json) as Record<string, unknown>);
    }
  }, [runtime, json]);

  return createElement('tessera-slot', {
    ref: element,
    'data-fragment': fragment,
    'data-props': json,
    class: className,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: FOREIGN,
  });
}
