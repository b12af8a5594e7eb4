import type { Topology } from '../topology/define-stack.ts';
import { renderedBy } from '../topology/rendered-by.ts';
import { buildIfChanged } from './build-if-changed.ts';
import { ensurePrints } from './ensure-prints.ts';

export interface PrepareShopOptions {
  root: string;
  topology: Topology;
  dataDir: string;
  build: boolean;
  report(line: string): void;
  signal: AbortSignal;
}

/** Builds and renders what the processes of this topology serve. Quick when nothing changed. */
export async function prepareShop(options: PrepareShopOptions): Promise<void> {
  const { topology, dataDir, build } = options;
  if (renderedBy(topology).length === 0) return;
  if (build) await buildIfChanged(options);
  options.signal.throwIfAborted();
  await ensurePrints(dataDir, options.report);
}
