import type { Hono } from 'hono';
import type { RegistryEnv } from './deps.ts';

/** What the parts of the registry mount their addresses on, each written in full: `/_releases/api/…`. */
export type RegistryApp = Hono<RegistryEnv>;
