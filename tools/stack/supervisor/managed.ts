import type { ProcessEntry } from './process-table.ts';

/** A process under supervision, whatever it is. */
export interface Managed {
  name: string;
  /** Starts it and resolves when it can serve. Throws StackError when it cannot. */
  start(): Promise<void>;
  /** Asks it to end, and makes it end. It is not started again. */
  stop(): Promise<void>;
  /** Sends a signal, as a fault would come; if it ends, it is started again. */
  kill(signal: NodeJS.Signals): void;
  /** Stops it and starts it again on the same port; resolves when it can serve. */
  restart(): Promise<void>;
  /** What runs now: an entry for each service in it, none while it does not run. */
  entries(): ProcessEntry[];
}

/** What a managed process tells its supervisor. */
export interface ManagedEvents {
  /** Another pid than before, or none: the process table has to be written again. */
  onChange(): void;
  /** A line for the person at the terminal. */
  onNotice(line: string): void;
}
