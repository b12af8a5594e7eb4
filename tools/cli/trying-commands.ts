import type { Command } from './command.ts';

export const tryingCommands: Record<string, Command> = {
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
};
