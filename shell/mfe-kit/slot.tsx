import { createElement, useContext, useEffect, useRef } from 'react';
import { canonicalJson } from './canonical-json.ts';
import { foreignHtml } from './foreign-html.ts';
import { FragmentContext } from './fragment-context.ts';

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
    dangerouslySetInnerHTML: foreignHtml,
  });
}
