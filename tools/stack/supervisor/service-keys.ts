import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '../process/write-file-atomically.ts';

/** An Ed25519 key (RFC 8037); `d` is its private part. */
interface Jwk {
  kty?: string;
  crv?: string;
  x?: string;
  d?: string;
  alg: string;
}

interface StoredKeys {
  signingKey: Jwk;
  cookieSecret: string;
}

export interface ServiceKeys {
  /** By name: the private key as JSON, and the secret of the signed cookies. */
  own: Record<string, { signingKey: string; cookieSecret: string }>;
  /** JSON: the public key of each name. */
  trusted: string;
}

/**
 * The keys of each name, from `<folder>/<name>.json` (mode 0600); made once and kept, so that visitors
 * stay signed in when the stack is restarted.
 */
export function loadServiceKeys(folder: string, names: readonly string[]): ServiceKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stored = names.map(
    (name) => [name, loadOrMake(path.join(folder, `${name}.json`))] as const,
  );
  const own = stored.map(([name, keys]) => [
    name,
    { signingKey: JSON.stringify(keys.signingKey), cookieSecret: keys.cookieSecret },
  ]);
  const trusted = stored.map(([name, keys]) => [name, publicPart(keys.signingKey)]);
  return {
    own: Object.fromEntries(own) as ServiceKeys['own'],
    trusted: JSON.stringify(Object.fromEntries(trusted)),
  };
}

function loadOrMake(file: string): StoredKeys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as StoredKeys;
  const { privateKey } = generateKeyPairSync('ed25519');
  const signingKey = { ...privateKey.export({ format: 'jwk' }), alg: 'EdDSA' };
  const keys = { signingKey, cookieSecret: randomBytes(32).toString('base64url') };
  writeFileAtomically(file, `${JSON.stringify(keys)}\n`);
  return keys;
}

function publicPart({ kty, crv, x, alg }: Jwk): Jwk {
  return { kty, crv, x, alg };
}
