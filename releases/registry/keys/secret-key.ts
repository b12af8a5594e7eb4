import { createHash, randomBytes } from 'node:crypto';

/** A new key: 256 random bits. The prefix lets scanners of sources and logs recognise one. */
export const createKey = (): string => `tessera_${randomBytes(32).toString('base64url')}`;

/**
 * What is stored of a key. A plain hash is enough: there is nothing to guess in 256 random bits, and
 * looking the hash up gives away nothing through its duration.
 */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();
