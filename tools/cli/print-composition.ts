import type { CompositionView, OverrideLink, RegistryStatus } from '@tessera/releases/registry-api';
import { plain, type Paint } from './paint.ts';
import { age, columns, wrap } from './print-text.ts';

/** How a release of a composition is served today. */
export function stateOfRelease(
  status: RegistryStatus,
  name: string,
  id: string,
): 'live' | 'canary' | 'superseded' | 'withdrawn' | 'removed' | 'unknown' {
  const known = status.microFrontends.find((entry) => entry.name === name);
  const state = known?.releases.find((entry) => entry.id === id)?.state;
  return state === 'kept' ? 'superseded' : (state ?? 'unknown');
}

const meanings: Record<CompositionView['state'], string> = {
  current: 'visitors may get it now',
  superseded: 'no new page is made of it; open pages may still run it',
  withdrawn: 'it holds a release that was taken back as bad',
  gone: 'files of its releases are removed: it cannot be looked at any more',
};

/** `2026-01-02 10:30 UTC` */
const moment = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** What a link that changes the shop for one visitor is good for. */
export function printLink({ url, expiresAt }: OverrideLink): string {
  return [
    url,
    wrap(
      `The browser that opens it first has it, and no other one: it works until ${moment(expiresAt)}, and ` +
        'the page says so. Nobody else sees anything of it.',
    ),
  ].join('\n');
}

/** A composition for people. */
export function printComposition(input: {
  view: CompositionView;
  status: RegistryStatus;
  link: OverrideLink | null;
  now: Date;
  paint?: Paint;
}): string {
  const { view, status, link, now, paint = plain } = input;
  const rows = Object.entries(view.releases).map(([name, id]) => [
    name,
    id,
    stateOfRelease(status, name, id),
  ]);
  return [
    `${paint('bold', view.id)}  ${view.state}: ${meanings[view.state]}`,
    columns(rows, '  '),
    `  first seen ${age(view.firstSeen, now)} ago, last seen ${age(view.lastSeen, now)} ago`,
    ...(link ? ['', 'A page made of exactly these:', printLink(link)] : []),
  ].join('\n');
}
