import type { Logger } from '@tessera/bff-kit/logger';
import type { Language } from '@tessera/mfe-kit/locales';
import type { DesignSystem, Manifest, ShellClient } from '../document/client-build.ts';
import type { LoadStyles } from '../document/stylesheet.ts';
import type { FetchFragment } from '../fragments/fetch-fragment.ts';
import type { Overrides } from '../overrides/create-overrides.ts';
import type { CountResolution } from '../observe/count-resolutions.ts';
import type { CompositionBook } from '../releases/composition-book.ts';
import type { RoutingSource } from '../releases/routing-source.ts';
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
  /** Browsers keep pages for the time without a connection. */
  workOffline: boolean;
  publicUrl: string;
  /** The languages that visitors are offered. */
  languages: readonly Language[];
  identify: IdentifyVisitor;
  sessions: SessionLookup;
  /** Whole seconds until a service may be asked again. */
  retryAfterSeconds(service: string): number;
  fetchFragment: FetchFragment;
  loadStyles: LoadStyles;
  slotMemory: SlotMemory;
  client: Manifest<ShellClient>;
  designSystem: Manifest<DesignSystem>;
  /** How long a page's HTML waits for what stands in it before a fallback is written, ms. */
  nestedWaitMs: number;
  /** How long a page may wait in all for slots that are late at their place, ms. See in-place-budget. */
  inPlaceMs: number;
  logger: Logger;
}
