import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../data-dir.ts';
import { knownNames } from '../known-names.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { RefusedError, UsageError } from '../usage-error.ts';
import { createProject } from './create-project.ts';

const reserved = ['shell', 'releases', 'kit', 'assets', 'api', 'art', 'ds'];

/** `tessera create <name> [--into folder]`: the whole project of a new team, ready to be released. */
export async function createCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('create', args, { into: { type: 'string' } });
  const name = requireNewName(atMost('create', positionals, 1)[0]);
  const folder = path.resolve(values.into ?? repository);
  const created = await createProject({ name, folder, platform: repository });
  if (!created.ok) {
    throw new RefusedError(
      `Nothing was written, because these files of ${folder} are there already:\n  ${created.existing.join('\n  ')}\n` +
        'Choose another name, or another folder with --into.',
    );
  }
  // What the service answers, it knows itself.
  const service = path.join(folder, 'bff', name);
  await promisify(execFile)(process.execPath, ['write-contract.ts'], { cwd: service });

  const here = path.relative(process.cwd(), folder) || '.';
  console.log(`${created.files.length} files for team ${name} stand in ${here}:

  mfe-${name}/        pages /${name} and /${name}/:handle, and a fragment on the product page
  bff/${name}/        its service, with a database of its own
  */contract/        what other teams may rely on

Next, beside a running shop:

  npx tessera run ${name}                 start its service
  npx tessera release ${name} --deploy    build it and make it live`);
  if (values.into === undefined) {
    console.log(`
To start it with the rest, add it to stack.ts; npm install writes the new packages into the lock file.`);
  }
}

function requireNewName(name: string | undefined): string {
  if (!name || !/^[a-z][a-z0-9-]{1,30}$/.test(name)) {
    throw new UsageError(
      'What is the new micro-frontend called? Small letters, digits and hyphens: npx tessera create reviews',
    );
  }
  if (reserved.includes(name) || knownNames().includes(name)) {
    throw new UsageError(`"${name}" is taken. Choose another name.`);
  }
  return name;
}
