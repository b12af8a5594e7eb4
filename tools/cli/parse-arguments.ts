import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * `parseArgs` whose mistakes are {@link UsageError}s that name the command's help.
 *
 * @param command as a person types it: `fault on`
 */
export function parseArguments<const T extends Options>(
  command: string,
  args: string[],
  options: T,
): {
  values: ReturnType<
    typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>
  >['values'];
  positionals: string[];
} {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${sentence}. See: npx tessera help ${command.split(' ')[0]}`);
  }
}

/** The positional arguments by place; throws when there are more than a command takes. */
export function atMost(command: string, positionals: string[], count: number): string[] {
  const [extra] = positionals.slice(count);
  if (extra === undefined) return positionals;
  throw new UsageError(
    `"${extra}" is one word too many. See: npx tessera help ${command.split(' ')[0]}`,
  );
}
