import type { Command } from './command.ts';

export const teamCommands: Record<string, Command> = {
  create: {
    summary: 'the project of a new team: front end, service, contracts',
    help: `create <name> [--into <folder>]

  Writes mfe-<name> and bff/<name> with tests, stories and budgets. --into makes
  a repository of its own in another folder; without it, they join this one.

Example: npx tessera create reviews`,
    load: async () => (await import('./create/create-command.ts')).createCommand,
  },
  run: {
    summary: "start a team's service beside the shop that runs on this machine",
    help: `run <name> [--port 4600]

  With a database of its own and its team's key. The registry learns where it
  is; shell and other services are not touched. Ctrl-C stops it.

Example: npx tessera run reviews`,
    load: async () => (await import('./run/run-command.ts')).runCommand,
  },
  contract: {
    summary: 'check or publish what a service offers',
    help: `contract check <service> [--json]
contract publish <service> [--force --reason "…"]

  The contract is bff/<service>/contract/openapi.json. One that takes away what
  a live or canary release needs is refused, with the releases named.

Example: npx tessera contract check cart`,
    load: async () => (await import('./contract-command.ts')).contractCommand,
  },
  team: {
    summary: "say whose a micro-frontend is, and where its team's service is",
    help: `team add <micro-frontend> <team> [--service https://…]

Example: npx tessera team add reviews reviews --service http://127.0.0.1:4600`,
    load: async () => (await import('./team-command.ts')).teamCommand,
  },
  key: {
    summary: 'keys of teams and their pipelines (operators only)',
    help: `key create <team> "<what for>"
key list [--json]
key revoke <id>

  A key is shown once, alone on standard output.

Example: npx tessera key create cart "cart pipeline"`,
    load: async () => (await import('./key-command.ts')).keyCommand,
  },
  clean: {
    summary: 'remove files of releases that nobody needs (operators only)',
    help: `clean [--json]

  The registry does that by itself once a day; this does it now.

Example: npx tessera clean`,
    load: async () => (await import('./clean-command.ts')).cleanCommand,
  },
};
