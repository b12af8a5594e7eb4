/** Account's page to sign in, which comes back to `url`. */
export const signInPath = (url: URL): string =>
  `/account/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
