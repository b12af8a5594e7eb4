import { contentSecurityPolicy } from './content-security-policy.ts';

/** Headers of every HTML answer. `secure`: the browser came by https; `served`: see the policy. */
export function htmlSecurityHeaders(
  nonce: string,
  secure: boolean,
  served: readonly string[] = [],
): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce, served),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(self), microphone=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...commonSecurityHeaders(secure),
  };
}

/** Headers of every answer. */
export const commonSecurityHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
});
