interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (url !== '/sw.js') throw new TypeError(`${url} is no script that the shell starts.`);
    return url;
  },
};
const policy: Policy =
  typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('tessera', rules);

/** The address of the service worker, as the browser's policy wants it. Throws for any other. */
export const workerAddress = (url: string): string => policy.createScriptURL(url);

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
