import type { RegistryStatus, ReleaseEntry } from '@tessera/releases/registry-api';
import { RefusedError, UsageError } from './usage-error.ts';

/** A release a person asked for; without an id, the newest. */
export interface Wish {
  name: string;
  id?: string;
}

/** `cart`, `cart <id>`, or several `cart@<id>`. Throws a {@link UsageError} for anything else. */
export function parseWishes(command: string, words: readonly string[]): Wish[] {
  const [first, second, third] = words;
  if (first === undefined) throw new UsageError(`Which one? See: npx tessera help ${command}`);
  if (!words.some((word) => word.includes('@'))) {
    if (third !== undefined) {
      throw new UsageError(`Write several releases as name@id: npx tessera help ${command}`);
    }
    return [second === undefined ? { name: first } : { name: first, id: second }];
  }
  return words.map((word) => {
    const [name, id, ...more] = word.split('@');
    if (name && more.length === 0 && id !== '') return id === undefined ? { name } : { name, id };
    throw new UsageError(`"${word}" is no release: write it as name@id.`);
  });
}

type Known = RegistryStatus['microFrontends'][number];

/** What the registry knows of a micro-frontend. Throws a {@link RefusedError} that lists those it knows. */
export function findMicroFrontend(status: RegistryStatus, name: string): Known {
  const found = status.microFrontends.find((entry) => entry.name === name);
  if (found) return found;
  const names = status.microFrontends.map((entry) => entry.name);
  throw new RefusedError(
    `The registry knows no micro-frontend "${name}"` +
      `${names.length > 0 ? `, only ${names.join(', ')}` : ''}. Make its first release: npx tessera release ${name}`,
  );
}

const time = ({ uploadedAt }: ReleaseEntry): number => Date.parse(uploadedAt);

/** The release that was uploaded last and can still be served; null when there is none. */
export const newestOf = (releases: readonly ReleaseEntry[]): ReleaseEntry | null =>
  releases
    .filter(({ state }) => state !== 'withdrawn' && state !== 'removed')
    .reduce<ReleaseEntry | null>(
      (newest, entry) => (newest && time(newest) >= time(entry) ? newest : entry),
      null,
    );

/** The release that is wished for. Throws a {@link RefusedError} when there is none to choose. */
export function chooseRelease(status: RegistryStatus, { name, id }: Wish): string {
  const { releases } = findMicroFrontend(status, name);
  if (id !== undefined) {
    if (releases.some((entry) => entry.id === id)) return id;
    throw new RefusedError(
      `There is no release ${id} of ${name}. See what there is: npx tessera status ${name}`,
    );
  }
  const newest = newestOf(releases);
  if (newest) return newest.id;
  throw new RefusedError(
    `${name} has no release that can be served. Make one: npx tessera release ${name}`,
  );
}
