import { rm } from 'node:fs/promises';
import { SHOTS } from './shoot.ts';

/** Forgets the pictures of the last time: a sheet shows one shop. */
export default async function clearShots(): Promise<void> {
  await rm(SHOTS, { recursive: true, force: true });
}
