/**
 * The policy of every HTML answer. Scripts run by nonce only, and what they load by `'strict-dynamic'`;
 * strings reach the DOM only through the Trusted Types policies of our runtime and of webpack.
 *
 * @param served other origins that this page gets files of a release from, for the visitor of an override
 */
export function contentSecurityPolicy(nonce: string, served: readonly string[] = []): string {
  const self = ["'self'", ...served].join(' ');
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src ${self} 'nonce-${nonce}'`,
    `img-src ${self} data: https:`,
    `font-src ${self}`,
    `connect-src ${self}`,
    // Without it the policy of scripts would hold, and no worker has a nonce.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types tessera webpack',
  ].join('; ');
}
