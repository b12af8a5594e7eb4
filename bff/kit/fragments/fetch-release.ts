import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSegment } from './is-segment.ts';

const timeoutMs = 20_000;
/** Files fetched side by side. */
const width = 6;

/** Requests that are under way, so that a crowd of visitors fetches a release once. */
const fetching = new Map<string, Promise<boolean>>();

/**
 * Makes sure that a release lies in this machine's releases folder, fetching all of it from the registry when
 * it does not. Nobody ever sees half a release: it is fetched beside its place and then renamed.
 *
 * @param o.token for the registry: a service token, or a team's key
 * @returns false when the registry has no such release
 * @throws when the registry cannot be reached or breaks off
 */
export async function ensureRelease(o: {
  releasesDir: string;
  name: string;
  id: string;
  registryUrl: string;
  token: () => Promise<string>;
}): Promise<boolean> {
  if (!isSegment(o.name) || !isSegment(o.id)) return false;
  const target = join(o.releasesDir, o.name, o.id);
  if (await exists(join(target, 'release.json'))) return true;
  const running = fetching.get(target) ?? fetchRelease({ ...o, target });
  fetching.set(target, running);
  try {
    return await running;
  } finally {
    fetching.delete(target);
  }
}

async function fetchRelease(
  o: Parameters<typeof ensureRelease>[0] & { target: string },
): Promise<boolean> {
  const base = `${o.registryUrl}/_releases/internal/releases/${o.name}/${o.id}/files`;
  const get = async (url: string): Promise<Response> =>
    fetch(url, {
      headers: { authorization: `Bearer ${await o.token()}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
  const listed = await get(base);
  if (listed.status === 404) return false;
  if (!listed.ok) throw new Error(`The registry answered ${listed.status} for ${o.name}@${o.id}.`);
  const { files } = (await listed.json()) as { files: string[] };
  if (!files.includes('release.json') || !files.every(isInside)) {
    throw new Error(`The registry's list of files of ${o.name}@${o.id} is not usable.`);
  }
  const staging = join(o.releasesDir, o.name, `.staging-${randomUUID()}`);
  try {
    const waiting = [...files];
    const work = async (): Promise<void> => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const reply = await get(`${base}/${file.split('/').map(encodeURIComponent).join('/')}`);
        if (!reply.ok) throw new Error(`The registry answered ${reply.status} for ${file}.`);
        await mkdir(dirname(join(staging, file)), { recursive: true });
        await writeFile(join(staging, file), Buffer.from(await reply.arrayBuffer()));
      }
    };
    // All of them, also after a failure: one that still writes would bring the folder back.
    const outcomes = await Promise.allSettled(Array.from({ length: width }, work));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    await rename(staging, o.target).catch(async (error: unknown) => {
      // Another process on this machine was quicker: releases never change, so its copy is the same.
      if (!(await exists(join(o.target, 'release.json')))) throw error;
    });
    return true;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const isInside = (file: string): boolean =>
  file.split('/').every((part) => /^[\w@][\w@.-]*$/.test(part));

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
