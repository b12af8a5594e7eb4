import type { Fault } from './fault.ts';
import type { OverrideTarget } from './override.ts';

/** Bodies of the registry's API under `/_releases/api`, for the CLI and the console. Times are ISO 8601. */

export interface PlanStep {
  /** 0 to 1. */
  share: number;
  /** How long at least; 0 for the last. */
  seconds: number;
}

/** How a canary is judged. */
export interface JudgeSettings {
  /** Chance, over a canary's whole life, that a release as good as the control is withdrawn. */
  alpha: number;
  /** Visitors of the canary that a step needs before it can be passed. */
  minVisitors: number;
  /** By how much the share of visitors with an error may be higher before the release counts as worse, 0 to 1. */
  errorMargin: number;
  /** The same for the share of visitors with a vital outside "good". */
  vitalMargin: number;
}

export interface ReleaseEntry {
  name: string;
  id: string;
  version: string;
  commit: string | null;
  builtAt: string;
  uploadedAt: string;
  uploadedBy: string;
  /** kept: not served to new requests. removed: its files are gone. */
  state: 'live' | 'canary' | 'kept' | 'withdrawn' | 'removed';
  withdrawnReason: string | null;
  bytes: { js: number; css: number };
}

/** What the controller thinks of a canary, in words and figures. */
export interface Verdict {
  state: 'too-early' | 'healthy' | 'worse' | 'unbalanced';
  /** A sentence for people: what was seen, how sure, what happens next. */
  words: string;
  visitors: { canary: number; control: number };
  metrics: {
    metric: 'errors' | 'lcp' | 'inp' | 'cls';
    /** errors: share of visitors with one. Vitals: 75th percentile, ms or score. null: nothing seen. */
    canary: number | null;
    control: number | null;
    /** Evidence that the canary is worse: an e-value; at 1/alpha it is withdrawn. */
    evidence: number;
    /** Interval that holds the true difference at all times with the chosen certainty; null: too little seen. */
    difference: { low: number; high: number } | null;
  }[];
  /** Sample-ratio check: e-value against the set share. */
  ratio: { expected: number; observed: number | null; evidence: number; alarm: boolean };
}

/** `GET /canaries/:number`; `GET /canaries?name=` lists them, the newest first, with a verdict while they run. */
export interface CanaryView {
  number: number;
  name: string;
  id: string;
  controlId: string;
  share: number;
  plan: PlanStep[];
  step: number;
  stepSince: string;
  judge: JudgeSettings;
  state: 'running' | 'promoted' | 'aborted' | 'withdrawn';
  startedBy: string;
  startedAt: string;
  endedAt: string | null;
  reason: string | null;
  verdict: Verdict | null;
}

/** `GET /canaries/:number/series`: the curves. */
export interface CanarySeries {
  /** Length of a bucket, seconds. */
  every: number;
  points: {
    at: string;
    canary: SeriesPoint;
    control: SeriesPoint;
  }[];
}
export interface SeriesPoint {
  visitors: number;
  errors: number;
  /** 75th percentiles; null: nothing seen in this bucket. */
  lcp: number | null;
  inp: number | null;
  cls: number | null;
}

export interface LiveChange {
  seq: number;
  at: string;
  name: string;
  action: 'deploy' | 'rollback' | 'canary' | 'step' | 'promote' | 'abort' | 'withdraw';
  id: string | null;
  previousId: string | null;
  actor: string;
  reason: string | null;
}

export interface AuditEntry {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string | null;
  reason: string | null;
  outcome: 'done' | 'refused';
  detail: Record<string, unknown>;
}

/** One reason why the gate refuses. */
export interface Refusal {
  rule:
    | 'missing-fragment'
    | 'missing-module'
    | 'props'
    | 'event'
    | 'api'
    | 'shared'
    | 'design-system'
    | 'budget'
    | 'route'
    | 'withdrawn';
  /** What happened, why it matters, what to do: one or two sentences. */
  words: string;
  /** The other side: `catalog@0.1.0-abc (canary)`; null when there is none. */
  against: string | null;
}

/** `GET /status` */
export interface RegistryStatus {
  version: number;
  microFrontends: {
    name: string;
    team: string;
    service: string | null;
    live: { id: string; since: string } | null;
    canary: CanaryView | null;
    releases: ReleaseEntry[];
  }[];
  faults: Fault[];
}

/** `GET /compositions/:id` */
export interface CompositionView {
  id: string;
  releases: Record<string, string>;
  firstSeen: string;
  lastSeen: string;
  /** current: new requests may get it. superseded: open pages may run it. withdrawn: it holds a bad release. */
  state: 'current' | 'superseded' | 'withdrawn' | 'gone';
}

/** `POST /overrides` */
export interface OverrideRequest {
  releases?: Record<string, OverrideTarget>;
  faults?: Omit<Fault, 'id' | 'until'>[];
  ttlSeconds?: number;
  /** Page the link opens, `/` without it. */
  path?: string;
  reason: string;
}
export interface OverrideLink {
  url: string;
  expiresAt: string;
}

/** `GET /matrix`: does every live or canary release go with every other one? */
export interface MatrixView {
  /** `cart@0.1.0-abc` with how it is served. */
  releases: { name: string; id: string; served: 'live' | 'canary' }[];
  /** One cell for each ordered pair of different micro-frontends' releases: what the first needs of the second. */
  cells: { consumer: string; provider: string; refusals: Refusal[] }[];
  /** Those that concern the shell or the services. */
  others: { consumer: string; refusals: Refusal[] }[];
}
