import { firstLoads } from '@tessera/releases/first-load';
import type { Refusal } from '@tessera/releases/registry-api';
import { nameOf, refusal, type Party } from '../world.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the first load of each page and fragment weighs against the release's own budgets. */
export function checkBudget({ release }: Party): Refusal[] {
  const loads = firstLoads(release);
  return (['js', 'css'] as const).flatMap((kind) => {
    const budget = release.budgets[kind];
    const [heaviest] = [...loads].sort((a, b) => b[kind] - a[kind]);
    if (budget === null || !heaviest || heaviest[kind] <= budget) return [];
    return [
      refusal(
        'budget',
        null,
        `A first load of "${heaviest.fragment}" of ${nameOf(release)} takes ${kilobytes(heaviest[kind])} of ${kind === 'js' ? 'JavaScript' : 'CSS'}; its budget is ${kilobytes(budget)}.`,
        'On a slow line every visitor would wait for it.',
        `Load less at first, or raise \`budgets.${kind}\` in micro-frontend.ts where others see it.`,
      ),
    ];
  });
}
