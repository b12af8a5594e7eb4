import type { Release } from '../releases/release.ts';

export interface SlotRequest {
  /** `cart/mini-cart` */
  fragment: string;
  props: Record<string, unknown>;
}

/**
 * The slots a route declares, with the URL's values put in: `:handle` is a path parameter, `?variant`
 * a search parameter. A prop whose value the URL does not have is left out, as the page would.
 */
export function declaredSlots(
  route: Release['routes'][number],
  params: Record<string, string>,
  search: URLSearchParams,
): SlotRequest[] {
  const valueOf = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (value.startsWith(':')) return params[value.slice(1)];
    if (value.startsWith('?')) return search.get(value.slice(1)) ?? undefined;
    return value;
  };
  return (route.slots ?? []).map(({ fragment, props }) => ({
    fragment,
    props: Object.fromEntries(
      Object.entries(props)
        .map(([name, value]) => [name, valueOf(value)] as const)
        .filter(([, value]) => value !== undefined),
    ),
  }));
}
