import type { Visitor } from '@tessera/bff-kit/tokens';
import type { Language } from '@tessera/mfe-kit/locales';
import type { Fault } from '@tessera/releases/fault';
import type { PageOverride } from '../overrides/apply-override.ts';
import type { ReleaseSet } from '../releases/release.ts';
import type { Assignment } from '../releases/release-source.ts';

/** What all fragments of one page are asked with. */
export interface PageRequest {
  requestId: string;
  traceparent: string;
  /** Path and search of the page, without the prefix of its language. */
  url: string;
  /** The origin the browser sees. */
  origin: string;
  nonce: string;
  language: Language;
  /** The language with its region, `en-IE`. */
  locale: string;
  /** The languages that this page can be had in. */
  languages: readonly Language[];
  cookies: ReadonlyMap<string, string>;
  visitor: Visitor;
  /** Address of the visitor's connection. */
  client: string | null;
  /** What the visitor's browser calls itself; a service that signs somebody in shows it to them. */
  userAgent: string | null;
  releases: ReleaseSet;
  /** How the visitor came to them, by micro-frontend. */
  assignments: ReadonlyMap<string, Assignment>;
  composition: string;
  /** What the visitor's own link changes; null: nothing. */
  override: PageOverride | null;
  /** Drills that are on for this page; null: none. */
  faults: readonly Fault[] | null;
  /** Aborted when the reader leaves. */
  signal: AbortSignal;
}
