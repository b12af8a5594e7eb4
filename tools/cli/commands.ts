import type { Command } from './command.ts';
import { lookingCommands } from './looking-commands.ts';
import { runningCommands } from './running-commands.ts';
import { servingCommands } from './serving-commands.ts';
import { teamCommands } from './team-commands.ts';
import { tryingCommands } from './trying-commands.ts';

/** Headings of the overview with the commands below them, in this order. */
export const commands: Record<string, Record<string, Command>> = {
  'Make and serve releases': servingCommands,
  Look: lookingCommands,
  'Run the shop': runningCommands,
  'Try out': tryingCommands,
  'Teams and contracts': teamCommands,
};

/** The command of that name. */
export function findCommand(name: string): Command | null {
  const found = Object.values(commands).find((group) => Object.hasOwn(group, name));
  return found?.[name] ?? null;
}
