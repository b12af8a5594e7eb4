import type { CanaryView, PlanStep, RegistryStatus } from '@tessera/releases/registry-api';
import { chooseRelease, findMicroFrontend, parseWishes } from './choose-releases.ts';
import { parseArguments } from './parse-arguments.ts';
import { readJudgeOptions } from './parse-judge.ts';
import { formatPlan, parsePlan } from './parse-plan.ts';
import { paint } from './paint.ts';
import { printCanary } from './print-canary.ts';
import { openRegistry } from './registry-client.ts';
import { UsageError } from './usage-error.ts';
import { waitForCanary } from './wait-for-canary.ts';

export const canaryOptions = {
  canary: { type: 'string' },
  plan: { type: 'string' },
  reason: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  wait: { type: 'boolean' },
  alpha: { type: 'string' },
  'min-visitors': { type: 'string' },
  'error-margin': { type: 'string' },
  'vital-margin': { type: 'string' },
} as const;

function planOf({ canary, plan }: { canary?: string; plan?: string }): PlanStep[] {
  if (canary !== undefined && plan !== undefined) {
    throw new UsageError('--canary and --plan say the same thing: give one of them.');
  }
  const text = plan ?? canary;
  if (text === undefined) {
    throw new UsageError(
      'How many visitors? --canary 5 keeps 5% until you promote it; ' +
        '--plan "5% 10m → 25% 10m → 100%" goes on by itself.',
    );
  }
  const parsed = parsePlan(text);
  if ('error' in parsed) throw new UsageError(parsed.error);
  if (parsed.steps[0]?.share === 1) {
    throw new UsageError('100% at once is no canary. That is: npx tessera deploy <name>');
  }
  return parsed.steps;
}

/** `tessera canary <name> [id] --canary 5 | --plan "…"`: gives a release to some visitors, and watches it. */
export async function canaryCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('canary', args, canaryOptions);
  const plan = planOf(values);
  const judge = readJudgeOptions(values);
  const [wish, other] = parseWishes('canary', positionals);
  if (!wish || other) throw new UsageError('A canary is of one micro-frontend at a time.');
  const registry = await openRegistry();
  const status = await registry.get<RegistryStatus>('/status');
  const { name } = wish;
  const id = chooseRelease(status, wish);
  if (findMicroFrontend(status, name).live?.id === id) {
    // A pipeline whose build came out the same has nothing to try out: that is no failure.
    return console.log(`${name} ${id} is live for everybody already: there is nothing to try out.`);
  }
  const { reason, force } = values;
  const view = await registry.send<CanaryView>('POST', '/canary', {
    name,
    id,
    plan,
    judge,
    reason,
    force,
  });
  if (values.json && !values.wait) return console.log(JSON.stringify(view, null, 2));
  console.log(`Canary #${view.number}: ${name} ${id} beside ${view.controlId}`);
  console.log(`Plan: ${formatPlan(view.plan)}`);
  console.log(printCanary(view, new Date(), { paint }));
  if (!values.wait) return console.log(`Watch it: npx tessera status ${name} --watch`);
  const ended = await waitForCanary(registry, view.number, (line) => console.log(line));
  if (ended.state !== 'promoted') process.exitCode = 1;
  console.log(printCanary(ended, new Date(), { paint }));
}
