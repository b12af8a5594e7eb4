import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readReports, removeReports, VITEST_REPORT } from './read-reports.ts';

const none = { numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const report = { ...none, numPassedTests: 2 };

it('counts the reports of all packages, also of those a pattern names, and of none that was removed', () => {
  const root = temporaryFolder();
  const workspaces = ['shell', 'shell/kit', 'mfe-*', 'mfe-*/contract'];
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ workspaces }));
  for (const folder of ['shell', 'shell/kit', 'mfe-cart', 'mfe-new', 'elsewhere']) {
    const file = path.join(root, folder, VITEST_REPORT);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(report));
  }
  expect(readReports(root).count).toMatchObject({ passed: 8, failed: 0 });
  removeReports(root);
  expect(readReports(root).count).toMatchObject({ passed: 0, failed: 0 });
});
