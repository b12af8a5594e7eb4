import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';

/** A team's micro-frontend on disk. */
export interface MicroFrontendSource {
  /** Absolute folder, `…/mfe-cart`. */
  folder: string;
  declaration: MicroFrontend;
}

/** Reads `micro-frontend.ts` of a folder. Throws when there is none. */
export async function readMicroFrontend(folder: string): Promise<MicroFrontendSource> {
  const module = (await import(pathToFileURL(join(folder, 'micro-frontend.ts')).href)) as {
    default: MicroFrontend;
  };
  return { folder, declaration: module.default };
}

/**
 * The source file of a fragment, relative to the folder: pages stand in `src/pages`, all others in `src/fragments`.
 * Relative, because webpack makes ids of it and these must not say where somebody has the sources.
 */
export const fragmentSource = ({ declaration }: MicroFrontendSource, name: string): string =>
  `./src/${declaration.fragments[name]?.kind === 'page' ? 'pages' : 'fragments'}/${name}.tsx`;
