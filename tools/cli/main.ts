import { deployCommand } from './deploy-command.ts';
import { psCommand } from './ps-command.ts';
import { releaseCommand } from './release-command.ts';
import { UsageError } from './releases-folder.ts';
import { statusCommand } from './status-command.ts';

const usage = `Usage: npx tessera <command>

  release <name> [--deploy]   build mfe-<name> and pack it as an immutable release
  deploy <name> [id]          make a release live (the newest one when no id is given)
  status [--json]             releases of each micro-frontend, and which one is live
  ps [--json]                 processes of the running shop

Releases are kept in TESSERA_RELEASES_DIR, else in releases/ below TESSERA_DATA_DIR (.data).`;

const commands: Record<string, (args: string[]) => Promise<void>> = {
  release: releaseCommand,
  deploy: deployCommand,
  status: statusCommand,
  ps: psCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (command) await command(args);
  else if (name === '' || name === 'help' || name === '--help') console.log(usage);
  else throw new UsageError(`There is no command "${name}".\n\n${usage}`);
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
