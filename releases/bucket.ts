import { createHash } from 'node:crypto';

const resolution = 2 ** 48;

/**
 * Where a visitor stands for one micro-frontend's canary, in [0, 1), uniform: the first 48 bits of
 * SHA-256(salt : micro-frontend : visitor). Another micro-frontend or salt gives an independent place.
 */
export function bucketOf(salt: string, microFrontend: string, visitor: string): number {
  const digest = createHash('sha256').update(`${salt}:${microFrontend}:${visitor}`).digest();
  return digest.readUIntBE(0, 6) / resolution;
}

/** Strictly below: a share of 0 is nobody, of 1 everybody, and of 0.05 exactly one in twenty. */
export const isInCanary = (bucket: number, share: number): boolean => bucket < share;
