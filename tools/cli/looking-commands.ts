import type { Command } from './command.ts';

export const lookingCommands: Record<string, Command> = {
  status: {
    summary: 'what is live, which canaries run, what else there is',
    help: `status [name] [--json] [--watch]

  --watch   show each change as it happens, until you press Ctrl-C

Example: npx tessera status cart --watch`,
    load: async () => (await import('./status-command.ts')).statusCommand,
  },
  history: {
    summary: 'what visitors got, change by change',
    help: `history [name] [--json]

Example: npx tessera history cart`,
    load: async () => (await import('./history-command.ts')).historyCommand,
  },
  audit: {
    summary: 'who did what and why, and who was refused',
    help: `audit [name] [--before <number>] [--json]

Example: npx tessera audit cart`,
    load: async () => (await import('./audit-command.ts')).auditCommand,
  },
  matrix: {
    summary: 'does everything that is served go together?',
    help: `matrix [--json]

  Exit code 1 when something does not.

Example: npx tessera matrix`,
    load: async () => (await import('./matrix-command.ts')).matrixCommand,
  },
  compose: {
    summary: 'the releases a page was made of, and a link to such a page',
    help: `compose <ID> [--path /cart] [--for 1h] [--open] [--json]

  The ID is in the header tessera-composition of a page, in log lines and in
  error reports.

Example: npx tessera compose k3v9x1q7 --path /products/x --open`,
    load: async () => (await import('./compose-command.ts')).composeCommand,
  },
  ps: {
    summary: 'processes of the shop that runs on this machine',
    help: `ps [--json]

Example: npx tessera ps --json`,
    load: async () => (await import('./ps-command.ts')).psCommand,
  },
};
