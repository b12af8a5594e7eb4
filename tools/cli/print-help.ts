import { commands, findCommand } from './commands.ts';
import { UsageError } from './usage-error.ts';

const overview = (): string =>
  Object.entries(commands)
    .map(([heading, group]) =>
      [
        heading,
        ...Object.entries(group).map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`),
      ].join('\n'),
    )
    .join('\n\n');

/** All commands, or one with its options. Throws a {@link UsageError} when there is no such command. */
export function printHelp(name?: string): string {
  if (name === undefined) {
    return `Usage: npx tessera <command> [options]

${overview()}

npx tessera help <command> says more. The registry is the one of the shop that
runs on this machine, or TESSERA_REGISTRY_URL; the key to it is TESSERA_KEY.
Exit code 1: refused or failed. Exit code 2: not understood.`;
  }
  const command = findCommand(name);
  if (command) return `npx tessera ${command.help.replaceAll(/\n(?=[a-z]+ )/g, '\nnpx tessera ')}`;
  throw new UsageError(`There is no command "${name}". npx tessera says which there are.`);
}
