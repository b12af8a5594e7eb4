/** The part we read of Vitest's JSON report to tell which tests failed. */
export interface VitestFailures {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

/** The part we read of Playwright's JSON report to tell which journeys failed. */
export interface PlaywrightFailures {
  suites?: PlaywrightSuite[];
  errors?: { message?: string }[];
}

const LINES = 6;

/** A failed test's place and name, then the first lines of what it said. */
const told = (file: string, name: string, message = ''): string =>
  [`${file} › ${name}`, ...withoutColours(message).split('\n').slice(0, LINES)]
    .join('\n    ')
    .trimEnd();

const withoutColours = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/\u001B\[[0-9;]*m/g, '');

/** The failed tests of a package; a file that could not be loaded is one of them. */
export function listVitestFailures({ testResults }: VitestFailures): string[] {
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') {
      return [told(file.name, 'the file could not be run', file.message)];
    }
    return failed.map((test) => told(file.name, test.fullName ?? '', test.failureMessages?.[0]));
  });
}

/** The failed journeys, flaky ones among them, and what kept the run itself from working. */
export function listPlaywrightFailures({ suites = [], errors = [] }: PlaywrightFailures): string[] {
  return [
    ...suites.flatMap((suite) => failedSpecs(suite)),
    ...errors.map(({ message }) => told('journeys', 'the run itself', message)),
  ];
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  return [
    ...suites.flatMap((suite) => failedSpecs(suite)),
    ...specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) =>
          told(
            `journeys/${file}`,
            title,
            results.find(({ error }) => error !== undefined)?.error?.message,
          ),
        ),
    ),
  ];
}
