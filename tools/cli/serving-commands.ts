import type { Command } from './command.ts';

export const servingCommands: Record<string, Command> = {
  release: {
    summary: 'build a micro-frontend and give the result to the registry',
    help: `release <name> [--deploy] [--allow-dirty] [--json]

  Builds mfe-<name> from what is committed, checks it and uploads it. The same
  sources give the same id. Nobody gets it before deploy or canary.

  --deploy        make it live as well, if the gate lets it
  --allow-dirty   build what is in the folder, committed or not

Example: npx tessera release cart`,
    load: async () => (await import('./release-command.ts')).releaseCommand,
  },
  deploy: {
    summary: 'make a release live for everybody',
    help: `deploy <name> [id] [--reason "…"] [--force]
deploy <name>@<id> <name>@<id> …

  Without an id: the newest. Several releases become live in one step. The gate
  must let them; --force does without, and then wants a reason.
  With --canary or --plan it is the same as canary.

Example: npx tessera deploy cart
         npx tessera deploy cart@1.4.0-3f2a catalog@2.0.0-77aa`,
    load: async () => (await import('./deploy-command.ts')).deployCommand,
  },
  canary: {
    summary: 'give a release to some visitors, and watch what happens',
    help: `canary <name> [id] (--canary 5 | --plan "5% 10m → 100%")

  --canary n        n % of visitors, until somebody promotes or aborts it
  --plan "…"        steps of a share and a time; → may be -> or a comma
  --min-visitors n  visitors of the canary that each step needs
  --alpha p         chance that a good release is withdrawn in the end
  --error-margin p  how much more visitors with an error are borne, 0 to 1
  --vital-margin p  the same for visitors with slow or jumping pages
  --wait            end when the canary has; exit code 1 unless it was promoted
  --reason "…"      --force (with a reason) does without the gate  --json

  A release that is worse than the live one is withdrawn without anybody's help.

Example: npx tessera canary cart --plan "5% 10m → 25% 10m → 100%"`,
    load: async () => (await import('./canary-command.ts')).canaryCommand,
  },
  promote: {
    summary: 'make the release of a canary live for everybody, now',
    help: `promote <name> [--reason "…"]

Example: npx tessera promote cart`,
    load: async () => (await import('./promote-command.ts')).promoteCommand,
  },
  abort: {
    summary: 'end a canary: everybody gets the live release',
    help: `abort <name> [--reason "…"]

Example: npx tessera abort cart --reason "wrong text in the summary"`,
    load: async () => (await import('./abort-command.ts')).abortCommand,
  },
  rollback: {
    summary: 'make the release live again that was live before',
    help: `rollback <name> [id] [--reason "…"]

  Not gated: what was live before may be live again.

Example: npx tessera rollback cart --reason "totals are wrong"`,
    load: async () => (await import('./rollback-command.ts')).rollbackCommand,
  },
  gate: {
    summary: 'ask whether a release would be let live; changes nothing',
    help: `gate <name> [id] [--json]
gate <name>@<id> <name>@<id> …

  Without an id: the newest. Exit code 1 when it would be refused.

Example: npx tessera gate cart`,
    load: async () => (await import('./gate-command.ts')).gateCommand,
  },
};
