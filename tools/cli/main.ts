import { findCommand } from './commands.ts';
import { paint } from './paint.ts';
import { printHelp } from './print-help.ts';
import { printProblem } from './print-problem.ts';
import { wrapLines } from './print-text.ts';
import { ProblemAnswer } from './problem-answer.ts';
import { RefusedError, UsageError } from './usage-error.ts';

async function main([name = 'help', ...args]: string[]): Promise<void> {
  if (name === 'help' || name === '--help' || name === '-h') {
    return console.log(printHelp(args[0]));
  }
  const command = findCommand(name);
  if (!command) throw new UsageError(`There is no command "${name}". See: npx tessera help`);
  if (args.includes('--help')) return console.log(printHelp(name));
  const run = await command.load();
  await run(args);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ProblemAnswer) console.error(printProblem(error.problem, paint));
  else if (error instanceof UsageError || error instanceof RefusedError)
    console.error(wrapLines(error.message));
  else console.error(error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
