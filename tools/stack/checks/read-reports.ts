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

/** Where each package's Vitest leaves its report, from the package's folder. */
export const VITEST_REPORT = 'test-results/vitest.json';

/** Where the journeys leave theirs, from the root. */
export const JOURNEYS_REPORT = 'journeys/test-results/report.json';

/** Removes the reports of earlier runs, so that only this run is counted. */
export function removeReports(root: string): void {
  for (const report of reportFiles(root)) rmSync(report, { force: true });
}

/** Sums up all reports that are there. */
export function readReports(root: string): TestCount {
  const journeys = path.join(root, JOURNEYS_REPORT);
  const counts = reportFiles(root)
    .filter((file) => existsSync(file))
    .map((file) => {
      const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return file === journeys
        ? countPlaywright(report as PlaywrightReport)
        : countVitest(report as VitestReport);
    });
  return sumCounts(counts);
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
