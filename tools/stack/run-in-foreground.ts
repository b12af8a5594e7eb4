import { StackError } from './stack-error.ts';
import { abandonProcesses } from './supervisor/abandon-processes.ts';
import { startStack, type Stack, type StartStackOptions } from './start-stack.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const SAME_SIGNAL_MS = 300;

/**
 * Starts the stack as a program in the foreground: the port is PORT, one line on stdout says that
 * it is ready, a signal stops it in good order (exit code 0), a second one at once.
 */
export async function runInForeground(
  options: Omit<StartStackOptions, 'port' | 'signal'>,
  onReady: (stack: Stack) => void = () => {},
): Promise<void> {
  const calledOff = new AbortController();
  let stack: Stack | null = null;
  let stoppingSince: number | null = null;

  async function stop(): Promise<void> {
    await stack?.stop();
    process.exit(0);
  }

  function onSignal(): void {
    if (stoppingSince !== null) {
      // npm and the terminal may both pass on the same Ctrl-C.
      if (performance.now() - stoppingSince < SAME_SIGNAL_MS) return;
      abandonProcesses(options.dataDir);
      process.exit(1);
    }
    stoppingSince = performance.now();
    if (stack === null) calledOff.abort();
    else void stop();
  }

  for (const signal of SIGNALS) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(onSignal);
  try {
    stack = await startStack({
      ...options,
      port: 'environment',
      outlive: true,
      signal: calledOff.signal,
    });
    if (stoppingSince !== null) await stop();
    console.log(`Tessera is ready: ${stack.url} (${process.uptime().toFixed(1)} s)`);
    onReady(stack);
  } catch (error) {
    if (calledOff.signal.aborted) process.exit(0);
    console.error(error instanceof StackError ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

/**
 * npm sends a signal on to the shell of its script only, and a kill -9 of npm reaches nobody. Losing the
 * parent therefore means: stop.
 */
function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}
