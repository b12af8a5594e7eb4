/**
 * The page on which a person shows a key. All text is ours: nothing a visitor sent comes back.
 *
 * @param o.stylesheet path of the design system's stylesheet; null when it was not built
 */
export function loginPage(o: { stylesheet: string | null; error: string | null }): string {
  const style = o.stylesheet === null ? '' : `<link rel="stylesheet" href="${o.stylesheet}">`;
  const described =
    o.error === null ? '' : ' aria-invalid="true" aria-describedby="key-hint key-error"';
  const error =
    o.error === null ? '' : `<p class="t-error" id="key-error" role="alert">${o.error}</p>`;
  const title = `${o.error === null ? '' : 'Error: '}Log in | Tessera releases`;
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${title}</title><meta name="robots" content="noindex">` +
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">${style}</head><body>` +
    '<main class="t-wrap t-page-head" id="main"><h1>Log in to the releases</h1>' +
    '<p class="t-lede">Here teams release, watch and roll back their part of the shop.</p>' +
    '<form method="post" action="/_releases/login" class="t-stack">' +
    '<div class="t-field"><label class="t-field-label" for="key">Key</label>' +
    '<p class="t-hint" id="key-hint">The operator’s key, or one an operator made for your team.</p>' +
    `${error}<input class="t-input" id="key" name="key" type="password" required autocomplete="current-password" spellcheck="false"${described || ' aria-describedby="key-hint"'}></div>` +
    '<p><button class="t-btn t-btn-primary" type="submit">Log in</button></p>' +
    '</form></main></body></html>'
  );
}
