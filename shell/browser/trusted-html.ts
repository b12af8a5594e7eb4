interface Policy {
  createHTML(html: string): string;
}
declare const trustedTypes:
  { createPolicy(name: string, rules: { createHTML(html: string): string }): Policy } | undefined;

const policy: Policy =
  typeof trustedTypes === 'undefined'
    ? { createHTML: (html) => html }
    : trustedTypes.createPolicy('tessera', { createHTML: (html) => html });

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The static fallback of a slot as DOM. Only markup from a release's manifest gets here, with props
 * escaped: the one place in the browser where text becomes HTML.
 */
export function fallbackContent(
  fallback: string,
  props: Record<string, unknown>,
): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(
    fallback.replace(/\{(\w+)\}/g, (_, name: string) => escapeHtml(String(props[name] ?? ''))),
  );
  return template.content;
}
