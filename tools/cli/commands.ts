type Run = (args: string[]) => Promise<void>;

/** One command: a new one is an entry of {@link commands} and a file of its own. */
export interface Command {
  /** One line for the overview. */
  summary: string;
  /** What to type, with options, and what they do; then at least one example. */
  help: string;
  /** Loaded when it is called, so that the others start at once. */
  load(): Promise<Run>;
}

/** Headings of the overview with the commands below them, in this order. */
export const commands: Record<string, Record<string, Command>> = {
  'Make and serve releases': {
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
      help: `rollback <name> [--to <id>] [--reason "…"]

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
  },
  Look: {
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
  },
  'Try out': {
    override: {
      summary: 'a link that shows another release, or your build, to one person',
      help: `override <name> <address|id> [--for 1h] [--path /cart] [--json]

  The address is where your build is served (npx tessera serve <name>); an id is
  that of any stored release. The first browser that opens the link has it.

Example: npx tessera override cart http://localhost:4001 --path /cart`,
      load: async () => (await import('./override-command.ts')).overrideCommand,
    },
    serve: {
      summary: 'serve your working copy for an override',
      help: `serve <name> [--port 4001]

  Builds mfe-<name> when a file changes, and renders it with the shop's data.

Example: npx tessera serve cart`,
      load: async () => (await import('./serve-command.ts')).serveCommand,
    },
    fault: {
      summary: 'drills: faults made on purpose, for everybody or one visitor',
      help: `fault list [--json]
fault on <kind> <target> [--ms n] [--for 10m] [--reason "…"]
fault on <kind> <target> --me [--path /]
fault off <id|all>

  kind     delay (with --ms), error, hang, missing-chunk, wrong-integrity, crash
  target   a fragment (cart/mini-cart) or a whole service (cart)
  --me     a signed link instead: only the visitor who opens it has the fault

Example: npx tessera fault on delay cart/mini-cart --ms 3000 --me`,
      load: async () => (await import('./fault-command.ts')).faultCommand,
    },
  },
  'Teams and contracts': {
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
  },
};

/** The command of that name. */
export function findCommand(name: string): Command | null {
  const found = Object.values(commands).find((group) => Object.hasOwn(group, name));
  return found?.[name] ?? null;
}
