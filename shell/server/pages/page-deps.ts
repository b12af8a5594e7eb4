import type { Logger } from '@tessera/bff-kit/logger';
import type { DesignSystem, Manifest, ShellClient } from '../document/client-build.ts';
import type { LoadStyles } from '../document/stylesheet.ts';
import type { FetchFragment } from '../fragments/fetch-fragment.ts';
import type { Overrides } from '../overrides/create-overrides.ts';
import type { CountResolution } from '../observe/count-resolutions.ts';
import type { CompositionBook } from '../releases/composition-book.ts';
import type { RoutingSource } from '../releases/routing-source.ts';
import type { Breakers } from '../upstream/breakers.ts';
import type { IdentifyVisitor } from '../visitor/identify-visitor.ts';
import type { SessionLookup } from '../visitor/session-lookup.ts';
import type { SlotMemory } from './slot-memory.ts';

/** What answering a page takes. */
export interface PageDeps {
  releases: RoutingSource;
  compositions: CompositionBook;
  countResolution: CountResolution;
  /** Signs what only this shell may have said. */
  cookieSecret: string;
  /** Part of views that send beacons while no canary runs, 0 to 1. */
  beaconSample: number;
  overrides: Overrides;
  allowOverrides: boolean;
  publicUrl: string;
  identify: IdentifyVisitor;
  sessions: SessionLookup;
  breakers: Breakers;
  fetchFragment: FetchFragment;
  loadStyles: LoadStyles;
  slotMemory: SlotMemory;
  client: Manifest<ShellClient>;
  designSystem: Manifest<DesignSystem>;
  /** How long a page's HTML waits for what stands in it before a fallback is written, ms. */
  nestedWaitMs: number;
  logger: Logger;
}
