import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The sending of e-mails in a process of its own, which a test may kill. */
export function startEmailProcess(environment: { DATABASE_URL: string; SMTP_URL: string }) {
  const script = fileURLToPath(new URL('./email-process-main.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  return {
    /** kill -9, and waits until it is gone */
    async kill(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
