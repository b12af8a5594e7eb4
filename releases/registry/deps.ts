import type { Database } from '@tessera/bff-kit/database';
import type { Logger, ServiceEnv } from '@tessera/bff-kit/service';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { Actor } from './keys/actor.ts';
import type { Changes } from './routing/changes.ts';
import type { UploadRules } from './uploads/check-upload.ts';
import type { AssetStore } from './store/asset-store.ts';

/** What the parts of the registry are made with. */
export interface RegistryDeps {
  db: Database;
  tokens: Tokens;
  logger: Logger;
  /** Files of releases. */
  store: AssetStore;
  /** Says to whoever listens (routing feed, console) that something changed. */
  changes: Changes;
  /** Origin of the shop as visitors know it, without a slash at the end. */
  publicUrl: string;
  retentionDays: number;
  /** Softer ones, for tests. */
  uploadRules?: UploadRules;
  /** Hosts on which teams may have services, see `mayServeAt`; null or left out: nearly any. */
  serviceHosts?: readonly string[] | null;
  now(): Date;
}

/** Requests behind `requireKey` know who asks. */
export interface RegistryEnv extends ServiceEnv {
  Variables: ServiceEnv['Variables'] & {
    actor: Actor;
    /** The console's cookie speaks for them, not a key. */
    bySession?: boolean;
  };
}
