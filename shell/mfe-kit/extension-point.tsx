import { createElement, useContext, useEffect, useRef } from 'react';
import { canonicalJson } from './canonical-json.ts';
import { foreignHtml } from './foreign-html.ts';
import { FragmentContext } from './fragment-context.ts';

/**
 * A place that other teams may fill without this team's doing: every fragment whose `extends` names it stands
 * there, in the order of their names, and gets `props`. Nobody there, nothing to see: it has no box of its own.
 *
 * @param name in full, as the owner's `extensionPoints` declare it: `catalog/product/after-details`
 * @example <ExtensionPoint name="catalog/product/after-details" props={{ handle }} />
 */
export function ExtensionPoint({ name, props }: { name: string; props: Record<string, unknown> }) {
  const element = useRef<HTMLElement>(null);
  const runtime = useContext(FragmentContext)?.runtime ?? null;
  const json = canonicalJson(props);
  const latest = useRef(json);

  useEffect(() => {
    const point = element.current;
    if (!point || !runtime) return;
    runtime.points.attach(point, JSON.parse(latest.current) as Record<string, unknown>);
    return () => runtime.points.detach(point);
  }, [runtime, name]);

  useEffect(() => {
    latest.current = json;
    const point = element.current;
    if (point) runtime?.points.update(point, JSON.parse(json) as Record<string, unknown>);
  }, [runtime, json]);

  return createElement('tessera-point', {
    ref: element,
    // Another name is another place: what stood in the old one goes with it.
    key: name,
    'data-point': name,
    'data-props': json,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: foreignHtml,
  });
}
