import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from './hash-folder.ts';
import type { ReleaseEntry } from './registry-api.ts';

/** What is wrong with which file, a line each. */
function lines({ errors }: Record<string, unknown>): string {
  const all = Array.isArray(errors) ? (errors as { field: string; message: string }[]) : [];
  return all.map(({ field, message }) => `\n  ${field} ${message}`).join('');
}

/** The registry did not take a release; `problem` is its RFC 9457 body. */
export class UploadRefused extends Error {
  override name = 'UploadRefused';
  readonly status: number;
  readonly problem: Record<string, unknown>;

  constructor(status: number, problem: Record<string, unknown>) {
    const detail = problem['detail'] ?? problem['title'] ?? 'it gave no reason';
    super(`The registry did not take the release (${status}): ${String(detail)}${lines(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Sends a release folder (`…/<name>/<id>`) to the registry, whole.
 *
 * @param o.registryUrl origin of the registry or of the shop, without a slash at the end
 * @returns known: the registry had it already
 * @throws {UploadRefused} and what fetch throws when the registry cannot be reached
 */
export async function uploadRelease(o: {
  folder: string;
  registryUrl: string;
  key: string;
}): Promise<{ status: 'stored' | 'known'; entry: ReleaseEntry }> {
  const name = basename(dirname(o.folder));
  const body = new FormData();
  for (const file of filesBelow(o.folder)) {
    body.append(file, new Blob([await readFile(join(o.folder, file))]), basename(file));
  }
  const reply = await fetch(`${o.registryUrl}/_releases/api/releases/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${o.key}` },
    body,
  });
  const answer = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
  if (!reply.ok) throw new UploadRefused(reply.status, answer);
  return {
    status: reply.status === 201 ? 'stored' : 'known',
    entry: answer as unknown as ReleaseEntry,
  };
}
