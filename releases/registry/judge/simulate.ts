import { runTrial, type TrialPlan } from './run-trial.ts';
import { heavyLcp, skewedLcp, tiedLcp, type Experience } from './simulated-shop.ts';

/**
 * Measures the judge on simulated shops and prints two tables: how often it withdraws a release that is as good as
 * the control, and how many visitors it needs for a bad one. The same numbers each time.
 *
 * @example node releases/registry/judge/simulate.ts 2000
 */
function main(runs: number): void {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(`${runs} canaries a line, 2,000 visitors each, alpha 0.05\n`);
  print('| no difference | share | limit reached | withdrawn | ratio alarm | interval missed |');
  print('| --- | --- | --- | --- | --- | --- |');
  for (const { name, shareName, ...plan } of sameAsControl) {
    const results = repeat(runs, { ...plan, visitors: 2_000, settings: { alpha: 0.05 } });
    const part = (is: (result: (typeof results)[number]) => boolean) =>
      `${((results.filter(is).length / runs) * 100).toFixed(2)} %`;
    print(
      `| ${name} | ${shareName} | ${part((r) => r.reachedLimit)} | ${part((r) => r.withdrawnAt !== null)} | ` +
        `${part((r) => r.ratioAlarm)} | ${part((r) => r.intervalWrong)} |`,
    );
  }

  const badRuns = Math.max(20, Math.round(runs / 20));
  print(`\n${badRuns} canaries a line, 20,000 visitors at most, alpha 0.01\n`);
  print('| the canary has | share | withdrawn | visitors until then, median | of the canary |');
  print('| --- | --- | --- | --- | --- |');
  for (const { name, canary } of worse) {
    for (const share of [0.05, 0.5]) {
      const plan = { canary, control: usual, share: () => share, visitors: 20_000 };
      const results = repeat(badRuns, plan);
      const found = results.filter((result) => result.withdrawnAt !== null);
      const all = found.length === 0 ? '–' : median(found.map((r) => r.withdrawnAt ?? 0));
      const ours = found.length === 0 ? '–' : median(found.map((r) => r.canaryVisitors));
      const part = ((found.length / badRuns) * 100).toFixed(0);
      print(`| ${name} | ${share * 100} % | ${part} % | ${all} | ${ours} |`);
    }
  }
}

export const usual: Experience = { errors: 0.01, lcp: skewedLcp(1_200) };
const half = () => 0.5;
const twentieth = () => 0.05;
const rising = (index: number) => (index < 600 ? 0.05 : index < 1_200 ? 0.25 : 0.5);

const both = (experience: Experience) => ({ canary: experience, control: experience });
export const sameAsControl: (Omit<TrialPlan, 'seed' | 'visitors'> & {
  name: string;
  shareName: string;
})[] = [
  { name: 'usual shop', shareName: '5 %', share: twentieth, ...both(usual) },
  { name: 'usual shop', shareName: '50 %', share: half, ...both(usual) },
  { name: 'usual shop', shareName: '5 → 25 → 50 %', share: rising, ...both(usual) },
  {
    name: 'one visitor in five meets an error, LCP without a mean',
    shareName: '50 %',
    share: half,
    ...both({ errors: 0.2, lcp: heavyLcp(1_500) }),
  },
  {
    name: 'nearly all values alike',
    shareName: '5 %',
    share: twentieth,
    ...both({ errors: 0.05, lcp: tiedLcp }),
  },
];

const worse: { name: string; canary: Experience }[] = [
  { name: '2 points more errors', canary: { ...usual, errors: 0.03 } },
  { name: '5 points more errors', canary: { ...usual, errors: 0.06 } },
  { name: '20 points more errors', canary: { ...usual, errors: 0.21 } },
  { name: 'an error for everybody', canary: { ...usual, errors: 1 } },
  { name: 'LCP 10 % longer', canary: { ...usual, lcp: skewedLcp(1_320) } },
  { name: 'LCP 30 % longer', canary: { ...usual, lcp: skewedLcp(1_560) } },
  { name: 'LCP twice as long', canary: { ...usual, lcp: skewedLcp(2_400) } },
];

const repeat = (runs: number, plan: Omit<TrialPlan, 'seed'>) =>
  Array.from({ length: runs }, (_, seed) => runTrial({ ...plan, seed }));

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

if (import.meta.main) main(Number(process.argv[2] ?? 2_000));
