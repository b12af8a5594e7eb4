/**
 * Names no micro-frontend can have, because they stand for something else: in addresses (`/assets/shell/…`,
 * `POST …/releases/clean`, `…/internal/…`), as the audience of tokens and the prefix of cookies (`shell`, `releases`,
 * `tessera`), or on every object of JavaScript.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'clean',
  'constructor',
  'internal',
  'releases',
  'shell',
  'tessera',
]);
