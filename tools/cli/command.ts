/** One command: a new one is a file of its own and an entry in one of the tables that commands.ts puts together. */
export interface Command {
  /** One line for the overview. */
  summary: string;
  /** What to type, with options, and what they do; then at least one example. */
  help: string;
  /** Loaded when it is called, so that the others start at once. */
  load(): Promise<(args: string[]) => Promise<void>>;
}
