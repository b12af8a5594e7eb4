import path from 'node:path';
import { isSource } from '../preparation/source-stamp.ts';
import type { ProcessDefinition, Topology } from '../topology/define-stack.ts';
import { renderedBy } from '../topology/rendered-by.ts';
import { instancesIn } from '../topology/service-instances.ts';

/** What has to happen so that a change shows. */
export interface Reload {
  /** Packages to build, by their npm name. */
  build: string[];
  /** Micro-frontends to release. */
  release: string[];
  /** Processes to start again. */
  restart: string[];
}

/**
 * Decides what a change of these files (relative to the root) asks for. Each micro-frontend's own folder
 * leads to its release, each service's own folder to its restart, and what is shared to all of them.
 */
export function decideReload(files: readonly string[], topology: Topology): Reload {
  const nodes = Object.entries(topology).filter(([, { run }]) => run !== 'postgres');
  const rendered = renderedBy(topology);
  const reload = {
    build: new Set<string>(),
    release: new Set<string>(),
    restart: new Set<string>(),
  };
  const buildAll = (): void => {
    for (const name of rendered) {
      reload.build.add(`@tessera/mfe-${name}`);
      reload.release.add(name);
    }
  };
  for (const file of files.filter((one) => one.split(path.sep).every(isSource))) {
    const [first = '', second = ''] = file.split(path.sep);
    const microFrontend = rendered.find((name) => first === `mfe-${name}`);
    if (microFrontend !== undefined) {
      reload.build.add(`@tessera/mfe-${microFrontend}`);
      reload.release.add(microFrontend);
    } else if (first === 'design-system' || (first === 'shell' && second === 'mfe-kit')) {
      buildAll();
      reload.build.add('@tessera/design-system').add('@tessera/shell');
      reload.restart.add('shell');
    } else if (first === 'releases' && second === 'build') {
      buildAll();
    } else if (first === 'releases' && second.endsWith('.ts')) {
      reload.restart.add('releases').add('shell');
    } else if (first === 'shell' && second === 'browser') {
      reload.build.add('@tessera/shell');
      reload.restart.add('shell');
    } else if (first === 'bff' && second === 'kit') {
      for (const [name] of nodes) reload.restart.add(name);
    } else {
      for (const [name, one] of nodes) if (isSourceOf(file, name, one)) reload.restart.add(name);
    }
  }
  return { build: [...reload.build], release: [...reload.release], restart: [...reload.restart] };
}

function isSourceOf(file: string, name: string, definition: ProcessDefinition): boolean {
  const services = instancesIn(name, definition).flatMap(({ sources }) => sources ?? []);
  const folders = [path.dirname(definition.run), ...services];
  return folders.some((folder) => file.startsWith(`${folder}${path.sep}`));
}
