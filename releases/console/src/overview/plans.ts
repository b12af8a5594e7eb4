import type { PlanStep } from '@tessera/releases/registry-api';

const minutes = (count: number): number => count * 60;
const everybody: PlanStep = { share: 1, seconds: 0 };

/** Plans one can choose for a canary; the CLI takes any. */
export const plans: Record<string, { label: string; steps: PlanStep[] }> = {
  careful: {
    label: 'Careful: 5 %, 25 %, 50 %, everybody',
    steps: [
      { share: 0.05, seconds: minutes(10) },
      { share: 0.25, seconds: minutes(10) },
      { share: 0.5, seconds: minutes(10) },
      everybody,
    ],
  },
  quick: {
    label: 'Quick: 25 %, everybody',
    steps: [{ share: 0.25, seconds: minutes(5) }, everybody],
  },
  hold: {
    label: 'Only look: 5 % until somebody decides',
    steps: [{ share: 0.05, seconds: 0 }],
  },
  half: {
    label: 'Compare: 50 % until somebody decides',
    steps: [{ share: 0.5, seconds: 0 }],
  },
};

/** The steps of a plan by its name; the careful one when there is none of that name. */
export const stepsOf = (name: string): PlanStep[] =>
  plans[name]?.steps ?? plans['careful']?.steps ?? [];
