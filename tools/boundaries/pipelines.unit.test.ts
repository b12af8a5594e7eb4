import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackages, trackedFiles, usedBy } from './packages.ts';
import { isTriggeredBy, parseWorkflow } from './workflow.ts';

const repository = join(import.meta.dirname, '..', '..');
const folder = join(repository, '.github', 'workflows');
const files = trackedFiles(repository);
const packages = readPackages(repository, files);
const textOf = (name: string): string => readFileSync(join(folder, `${name}.yml`), 'utf8');

/** Folders that CODEOWNERS gives to a team. */
const ownedBy = (team: string): string[] =>
  readFileSync(join(repository, '.github', 'CODEOWNERS'), 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/))
    .filter(([path, owner]) => path?.startsWith('/') && owner === `@tessera/${team}`)
    .map(([path]) => path!.slice(1));

const teams = readdirSync(repository)
  .filter((entry) => entry.startsWith('mfe-'))
  .map((entry) => entry.slice('mfe-'.length));
const verticals: Record<string, string[]> = {
  ...Object.fromEntries(teams.map((team) => [team, ownedBy(team)])),
  shell: ['shell/'],
  'design-system': ownedBy('design'),
  releases: ['releases/', 'tools/cli/'],
};
const names = Object.keys(verticals);

/** What everything is built and checked with. */
const everywhere = [
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'eslint.config.mjs',
];
const isBelow = (folders: readonly string[], file: string): boolean =>
  folders.some((entry) => file.startsWith(entry));

/** The package a file lies in: the innermost one. */
const packageOf = (file: string) =>
  packages
    .filter((entry) => file.startsWith(`${entry.folder}/`))
    .reduce<(typeof packages)[number] | undefined>(
      (inner, entry) => (inner && inner.folder.length > entry.folder.length ? inner : entry),
      undefined,
    );

/** Files whose change may change what a vertical is: its own, what it is built from, its pipeline. */
function inputsOf(vertical: string): Set<string> {
  const own = verticals[vertical] ?? [];
  const ownPackages = packages.filter((entry) => isBelow(own, `${entry.folder}/`));
  const shared = usedBy(
    packages,
    ownPackages.map(({ name }) => name),
  ).filter(({ type }) => ['ui', 'mfe-kit', 'bff-kit', 'build'].includes(type));
  return new Set(
    files.filter(
      (file) =>
        isBelow(own, file) ||
        shared.includes(packageOf(file)!) ||
        everywhere.includes(file) ||
        // A micro-frontend's build script is called by its path.
        (teams.includes(vertical) && isBelow(['releases/build/'], file)) ||
        file === `.github/workflows/${vertical}.yml`,
    ),
  );
}

describe('the pipelines', () => {
  it('are one a vertical', () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.yml`).sort());
    expect(verticals['cart']).toEqual(['mfe-cart/', 'bff/cart/']);
  });
});

describe.each(names)('the pipeline of %s', (name) => {
  const workflow = parseWorkflow(textOf(name));
  const { pull_request, push } = workflow.on;

  it('starts for exactly what that vertical is made of', () => {
    const inputs = inputsOf(name);
    expect(inputs.size).toBeGreaterThan(10);
    expect(files.filter((file) => isTriggeredBy(push.paths, file))).toEqual([...inputs]);
    expect(pull_request.paths).toEqual(push.paths);
    expect(push.branches).toEqual(['main']);
  });

  it("does not start for another team's folders", () => {
    const foreign = teams.filter((team) => team !== name).flatMap((team) => verticals[team] ?? []);
    expect(
      files.filter((file) => isBelow(foreign, file) && isTriggeredBy(push.paths, file)),
    ).toEqual([]);
  });

  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
  });

  it('uses actions of a fixed major, ends by itself and never runs beside itself', () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
      expect(job.concurrency).toBeTruthy();
      const actions = job.steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
      expect(actions.length).toBeGreaterThan(0);
      for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  });

  it('shows keys to its own environment only, after the checks', () => {
    for (const [id, job] of Object.entries(workflow.jobs)) {
      const seesKey = JSON.stringify(job).includes('secrets.');
      expect(job.environment).toBe(seesKey ? name : undefined);
      expect(seesKey, id).toBe(job.steps.some(({ run }) => run?.includes('npx tessera')));
    }
  });
});

describe.each(teams)('the pipeline of team %s', (name) => {
  const { jobs } = parseWorkflow(textOf(name));
  const commands = jobs['release']?.steps.flatMap(({ run }) => run?.match(/npx tessera .*/g) ?? []);

  it('publishes its contract, releases, asks the gate and starts a canary, of its own only', () => {
    expect(commands?.map((line) => line.split(' ').slice(2, 4).join(' '))).toEqual([
      'contract publish',
      `release ${name}`,
      `gate ${name}`,
      `canary ${name}`,
    ]);
    expect(commands?.[0]).toBe(`npx tessera contract publish ${name}`);
    expect(commands?.[3]).toContain('--plan "5% 10m → 25% 10m → 100%"');
  });

  it('checks what a pull request affects, and all of the team on main', () => {
    const text = JSON.stringify(jobs['check']);
    expect(text).toContain(`npx nx affected -t lint build test --exclude='*,!tag:scope:${name}'`);
    expect(text).toContain(`npx nx run-many -t lint build test -p 'tag:scope:${name}'`);
  });
});
