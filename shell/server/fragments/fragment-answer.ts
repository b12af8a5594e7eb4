import type { UpstreamFailure } from '../upstream/send-request.ts';

/** Elements for the document's head, as the page fragment asks for them. */
export interface Head {
  title?: string;
  meta?: Record<string, string>[];
  links?: Record<string, string>[];
  jsonLd?: unknown[];
  refreshWithoutScript?: number;
}

/** The first line of a fragment's body. */
export interface Preamble {
  head: Head | null;
  state: unknown;
  data: unknown;
}

/**
 * Why there is no HTML. timeout, refused, broken, aborted, open: see upstream. status: the service
 * answered with an error. unknown: no live release has such a fragment. depth: nested too deep.
 */
export type FailureReason = UpstreamFailure | 'open' | 'status' | 'unknown' | 'depth';

/** What a service said when asked for a fragment. `ms` is the time until it was known. */
export type FragmentAnswer =
  | {
      kind: 'html';
      status: number;
      preamble: Preamble;
      html: AsyncIterable<string>;
      setCookies: string[];
      ms: number;
    }
  | { kind: 'redirect'; status: number; location: string; setCookies: string[]; ms: number }
  | {
      kind: 'problem';
      status: number;
      title: string;
      detail: string;
      setCookies: string[];
      ms: number;
    }
  | { kind: 'failed'; reason: FailureReason; ms: number };
