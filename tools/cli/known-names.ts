import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository, UsageError } from './releases-folder.ts';

/** The micro-frontends of this repository: folders `mfe-<name>` with a declaration. */
export const knownNames = (): string[] =>
  readdirSync(repository)
    .filter(
      (entry) =>
        entry.startsWith('mfe-') && existsSync(join(repository, entry, 'micro-frontend.ts')),
    )
    .map((entry) => entry.slice('mfe-'.length));

/** The given name, if there is such a micro-frontend. Throws a {@link UsageError} that lists those there are. */
export function requireName(name: string | undefined): string {
  const known = knownNames();
  if (name && known.includes(name)) return name;
  throw new UsageError(
    `${name ? `There is no micro-frontend "${name}"` : 'Which micro-frontend?'} Choose one of: ${known.join(', ')}.`,
  );
}
