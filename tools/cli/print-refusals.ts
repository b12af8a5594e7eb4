import type { Refusal } from '@tessera/releases/registry-api';
import { plain, type Paint } from './paint.ts';
import { count, wrap } from './print-text.ts';

/** What each rule of the gate is about, for people. */
const titles: Record<Refusal['rule'], string> = {
  'missing-fragment': 'fragments that are not there',
  'missing-module': 'modules that nobody provides',
  props: 'props of fragments',
  event: 'browser events',
  api: 'APIs',
  shared: 'shared modules',
  'design-system': 'design system',
  budget: 'size',
  route: 'routes',
  withdrawn: 'releases that were taken back',
};

/** Reasons of the gate, grouped by rule. */
export function printRefusals(refusals: readonly Refusal[], paint: Paint = plain): string {
  const groups = Map.groupBy(refusals, ({ rule }) => rule);
  return [...groups]
    .map(([rule, members]) => {
      const title = paint('bold', titles[rule] ?? rule);
      const reasons = members.map(({ words, against }) =>
        [
          wrap(words, '    - ', '      '),
          ...(against === null ? [] : [wrap(`(${against})`, '      ')]),
        ].join('\n'),
      );
      return [`  ${title}: ${count(members.length, 'reason')}`, ...reasons].join('\n');
    })
    .join('\n\n');
}
