import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './data-dir.ts';
import { UsageError } from './usage-error.ts';
import { findInWorkspace } from './workspace.ts';

/** The micro-frontends of this repository: folders `mfe-<name>` with a declaration. */
export const knownNames = (): string[] =>
  readdirSync(repository)
    .filter(
      (entry) =>
        entry.startsWith('mfe-') && existsSync(join(repository, entry, 'micro-frontend.ts')),
    )
    .map((entry) => entry.slice('mfe-'.length));

/** The given name, if its sources are in reach. Throws a {@link UsageError} that lists those there are. */
export function requireName(name: string | undefined): string {
  const known = knownNames();
  if (name && known.includes(name)) return name;
  if (name && existsSync(join(findInWorkspace(`mfe-${name}`), 'micro-frontend.ts'))) return name;
  throw new UsageError(
    `${name ? `There is no micro-frontend "${name}"` : 'Which micro-frontend?'} Choose one of: ${known.join(', ')}.`,
  );
}

/** The given name; the registry knows whether there is such a micro-frontend. */
export function givenName(command: string, name: string | undefined): string {
  if (name) return name;
  throw new UsageError(
    `Which micro-frontend? For example: npx tessera ${command} ${knownNames()[0] ?? '<name>'}`,
  );
}
