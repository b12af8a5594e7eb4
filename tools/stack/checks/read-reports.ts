import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  countPlaywright,
  countVitest,
  sumCounts,
  type PlaywrightReport,
  type TestCount,
  type VitestReport,
} from './count-tests.ts';
import {
  listPlaywrightFailures,
  listVitestFailures,
  type PlaywrightFailures,
  type VitestFailures,
} from './list-failures.ts';

/** Where each package's Vitest leaves its report, from the package's folder. */
export const VITEST_REPORT = 'test-results/vitest.json';

/** Where the journeys leave theirs, from the root. */
export const JOURNEYS_REPORT = 'journeys/test-results/report.json';

/** Removes the reports of earlier runs, so that only this run is counted. */
export function removeReports(root: string): void {
  for (const report of reportFiles(root)) rmSync(report, { force: true });
}

/** What all reports that are there say together. */
export interface Summary {
  count: TestCount;
  /** Each failed test: place, name and the first lines of its message. */
  failures: string[];
}

/** Sums up all reports that are there. */
export function readReports(root: string): Summary {
  const journeys = path.join(root, JOURNEYS_REPORT);
  const summaries = reportFiles(root)
    .filter((file) => existsSync(file))
    .map((file): Summary => {
      const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return file === journeys
        ? {
            count: countPlaywright(report as PlaywrightReport),
            failures: listPlaywrightFailures(report as PlaywrightFailures),
          }
        : {
            count: countVitest(report as VitestReport),
            failures: listVitestFailures(report as VitestFailures),
          };
    });
  return {
    count: sumCounts(summaries.map(({ count }) => count)),
    failures: summaries
      .flatMap(({ failures }) => failures)
      .map((failure) => failure.replace(`${root}${path.sep}`, '')),
  };
}

function reportFiles(root: string): string[] {
  const { workspaces } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  // Workspaces are patterns: `mfe-*`.
  const reports = workspaces.map((folder) => path.posix.join(folder, VITEST_REPORT));
  const vitest = globSync(reports, { cwd: root }).map((file) => path.join(root, file));
  return [...vitest, path.join(root, JOURNEYS_REPORT)];
}
