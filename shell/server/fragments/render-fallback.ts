import { escapeHtml } from '../document/escape.ts';

/** A fallback's HTML with `{name}` replaced by the escaped prop; a missing prop leaves nothing. */
export const renderFallback = (template: string, props: Record<string, unknown>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = props[name];
    return typeof value === 'string' || typeof value === 'number' ? escapeHtml(String(value)) : '';
  });
