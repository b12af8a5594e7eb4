import type { CompositionView, OverrideLink, RegistryStatus } from '@tessera/releases/registry-api';
import { openInBrowser } from './open-in-browser.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { requireDuration } from './parse-duration.ts';
import { paint } from './paint.ts';
import { printComposition } from './print-composition.ts';
import { openRegistry } from './registry-client.ts';
import { UsageError } from './usage-error.ts';

/** `tessera compose <ID>`: the releases of a composition, and a link to a page that is made of them. */
export async function composeCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('compose', args, {
    path: { type: 'string' },
    for: { type: 'string' },
    reason: { type: 'string' },
    open: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [id] = atMost('compose', positionals, 1);
  if (id === undefined) {
    throw new UsageError(
      'Which composition? Its ID is in the header tessera-composition of a page and in each log line of a request.',
    );
  }
  const ttlSeconds = values.for === undefined ? undefined : requireDuration('--for', values.for);
  const registry = await openRegistry();
  const at = `/compositions/${encodeURIComponent(id)}`;
  const [view, status] = await Promise.all([
    registry.get<CompositionView>(at),
    registry.get<RegistryStatus>('/status'),
  ]);
  const link =
    view.state === 'gone'
      ? null
      : await registry.send<OverrideLink>('POST', `${at}/link`, {
          path: values.path,
          ttlSeconds,
          reason: values.reason ?? `to look at composition ${id}`,
        });
  console.log(
    values.json
      ? JSON.stringify({ ...view, link }, null, 2)
      : printComposition({ view, status, link, now: new Date(), paint }),
  );
  if (values.open && link) await openInBrowser(link.url);
}
