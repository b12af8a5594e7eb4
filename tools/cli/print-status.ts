import type { RegistryStatus, ReleaseEntry } from '@tessera/releases/registry-api';
import { plain, type Paint } from './paint.ts';
import { printCanary } from './print-canary.ts';
import { age, columns, wrap } from './print-text.ts';

type MicroFrontendStatus = RegistryStatus['microFrontends'][number];
const label = (text: string): string => `  ${text.padEnd(8)}`;
const indent = label('');
/** The rest is in `--json`. */
const listed = 5;

function printRelease({ id, state, uploadedAt, uploadedBy }: ReleaseEntry, now: Date): string[] {
  return [id, `${age(uploadedAt, now)} ago by ${uploadedBy}`, state];
}

/** A line each; below a release that was withdrawn, why. */
function printOthers(others: ReleaseEntry[], now: Date): string[] {
  const lines = columns(
    others.map((other) => printRelease(other, now)),
    '    ',
  ).split('\n');
  return others.flatMap(({ withdrawnReason }, index) => [
    lines[index] ?? '',
    ...(withdrawnReason ? [wrap(withdrawnReason, '      ')] : []),
  ]);
}

function printOne(entry: MicroFrontendStatus, now: Date, paint: Paint): string {
  const { name, team, service, live, canary, releases } = entry;
  const rest = releases.filter(({ id }) => id !== live?.id && id !== canary?.id);
  const running = canary?.state === 'running' ? canary : null;
  return [
    `${paint('bold', name)}  (team ${team}${service ? `, ${service}` : ''})`,
    live
      ? `${label('live')}${paint('green', live.id)}  since ${age(live.since, now)}`
      : `${label('live')}nothing: npx tessera ${releases.length > 0 ? 'deploy' : 'release'} ${name}`,
    ...(running
      ? [
          `${label('canary')}${paint('yellow', running.id)}  #${running.number} by ${running.startedBy}`,
          printCanary(running, now, { indent, paint }),
        ]
      : []),
    ...(rest.length > 0 ? [`  others`, ...printOthers(rest.slice(0, listed), now)] : []),
    ...(rest.length > listed ? [`    and ${rest.length - listed} more`] : []),
  ].join('\n');
}

/** The registry's state for people: each micro-frontend with live, canary and other releases; drills. */
export function printStatus(status: RegistryStatus, now: Date, paint: Paint = plain): string {
  const { microFrontends, faults } = status;
  return [
    ...(microFrontends.length === 0
      ? ['Nothing is known yet. Make a release: npx tessera release <name>']
      : microFrontends.map((entry) => printOne(entry, now, paint))),
    ...(faults.length > 0
      ? [
          [
            paint('red', 'Drills are on:'),
            ...faults.map(({ id, kind, target, until }) =>
              wrap(`${kind} ${target} until ${until} (end it: npx tessera fault off ${id})`, '  '),
            ),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
}
