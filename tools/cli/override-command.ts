import { ReleaseSchema } from '@tessera/releases/release';
import type { OverrideLink, OverrideRequest } from '@tessera/releases/registry-api';
import { atMost, parseArguments } from './parse-arguments.ts';
import { requireDuration } from './parse-duration.ts';
import { printLink } from './print-composition.ts';
import { openRegistry } from './registry-client.ts';
import { RefusedError, UsageError } from './usage-error.ts';

/** Throws a {@link RefusedError} unless a build of `name` is served at that address. */
async function requireServed(name: string, url: string): Promise<void> {
  const advice = `Serve your build first, in another terminal: npx tessera serve ${name}`;
  const response = await fetch(`${url}/release.json`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  if (!response?.ok) {
    const what = response ? `answers ${response.status}` : 'does not answer';
    throw new RefusedError(`${url}/release.json ${what}, so there is nothing to show.\n${advice}`);
  }
  const release = ReleaseSchema.safeParse(await response.json().catch(() => null));
  if (release.success && release.data.name === name) return;
  throw new RefusedError(
    release.success
      ? `${url} serves ${release.data.name}, not ${name}.`
      : `${url}/release.json is no description of a release.\n${advice}`,
  );
}

const split = (word: string): string[] =>
  /^[a-z][a-z0-9-]*@/.test(word) ? word.split('@') : [word];

/** `tessera override <name> <url|id>`: a signed link that shows another release, or your build, to one visitor. */
export async function overrideCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('override', args, {
    for: { type: 'string' },
    path: { type: 'string' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  });
  // Also in the form in which releases are printed elsewhere: cart@0.1.0-abc.
  const [name, target] = atMost('override', positionals.flatMap(split), 2);
  if (!name || !target) {
    throw new UsageError(
      'Of what, and with what? npx tessera override <name> <address of a build, or id of a release>',
    );
  }
  const ttlSeconds = requireDuration('--for', values.for ?? '1h');
  const registry = await openRegistry();
  const url = /^https?:/.test(target) ? target.replace(/\/+$/, '') : null;
  if (url) await requireServed(name, url);
  const request: OverrideRequest = {
    releases: { [name]: url ? { url } : { id: target } },
    ttlSeconds,
    ...(values.path === undefined ? {} : { path: values.path }),
    reason: values.reason ?? `to look at ${name} ${target}`,
  };
  const link = await registry.send<OverrideLink>('POST', '/overrides', request);
  console.log(values.json ? JSON.stringify(link, null, 2) : printLink(link));
}
