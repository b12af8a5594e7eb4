/** A slot as a page's React writes it. */
export const slotHtml = (fragment: string, props: Record<string, unknown> = {}): string =>
  `<tessera-slot data-fragment="${fragment}" data-props="${JSON.stringify(props).replaceAll('"', '&quot;')}"></tessera-slot>`;
