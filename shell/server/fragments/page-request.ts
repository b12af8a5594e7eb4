import type { Visitor } from '@tessera/bff-kit/tokens';
import type { ReleaseSet } from '../releases/release.ts';
import type { Assignment } from '../releases/release-source.ts';

/** What all fragments of one page are asked with. */
export interface PageRequest {
  requestId: string;
  traceparent: string;
  /** Path and search of the page. */
  url: string;
  /** The origin the browser sees. */
  origin: string;
  nonce: string;
  /** The document's language, `en-IE`. */
  locale: string;
  cookies: ReadonlyMap<string, string>;
  visitor: Visitor;
  /** Address of the visitor's connection. */
  client: string | null;
  releases: ReleaseSet;
  /** How the visitor came to them, by micro-frontend. */
  assignments: ReadonlyMap<string, Assignment>;
  composition: string;
  /** Aborted when the reader leaves. */
  signal: AbortSignal;
}
