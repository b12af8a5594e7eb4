import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Package {
  name: string;
  folder: string;
  /** `mfe-kit` of the tag `type:mfe-kit` */
  type: string;
  /** Names of packages of this repository that it uses. */
  uses: string[];
}

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  nx?: { tags?: string[] };
}

/** Every file under version control, or about to be. */
export const trackedFiles = (repository: string): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\n')
    .filter(Boolean);

/** The packages of the repository, as their manifests describe them. */
export function readPackages(repository: string, files: readonly string[]): Package[] {
  const manifests = files.filter((file) => file.endsWith('/package.json'));
  return manifests.flatMap((file) => {
    const manifest = JSON.parse(readFileSync(join(repository, file), 'utf8')) as Manifest;
    const type = manifest.nx?.tags?.find((tag) => tag.startsWith('type:'))?.slice('type:'.length);
    if (type === undefined) return [];
    const uses = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    return [{ name: manifest.name, folder: dirname(file), type, uses }];
  });
}

/** The packages that these use, and what those use, and so on. */
export function usedBy(packages: readonly Package[], names: readonly string[]): Package[] {
  const used = new Set<Package>();
  const visit = (name: string): void => {
    for (const found of packages.filter((entry) => entry.name === name)) {
      for (const next of found.uses) {
        const target = packages.find((entry) => entry.name === next);
        if (!target || used.has(target)) continue;
        used.add(target);
        visit(next);
      }
    }
  };
  names.forEach(visit);
  return [...used];
}
