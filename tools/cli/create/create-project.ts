import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { fillTemplate } from './fill-template.ts';
import { linkPlatform } from './link-platform.ts';

/** What was made, or the names of what stands in its way. */
export type Created = { ok: true; files: string[] } | { ok: false; existing: string[] };

const templates = import.meta.dirname;

/**
 * Writes the whole project of a new team: micro-frontend, service, contracts, tests, stories, budgets and
 * pipeline, and links its packages. Outside of the platform's repository the folder becomes a workspace of its
 * own. Writes nothing when one of the files is there already.
 */
export async function createProject(o: {
  name: string;
  folder: string;
  platform: string;
}): Promise<Created> {
  const { name, folder, platform } = o;
  const isOwnRepository = path.resolve(folder) !== path.resolve(platform);
  const files = await fillTemplate(path.join(templates, 'template'), name);
  files.set(`.github/workflows/${name}.yml`, await pipelineOf(name, platform));
  if (isOwnRepository) {
    for (const [file, text] of await fillTemplate(path.join(templates, 'workspace'), name)) {
      const from = path.relative(folder, platform);
      files.set(file, text.replaceAll('__platform__', from.startsWith('.') ? from : `./${from}`));
    }
  }
  const existing = [...files.keys()].filter((file) => existsSync(path.join(folder, file)));
  if (existing.length > 0) return { ok: false, existing };

  const style = await resolveConfig(path.join(platform, 'package.json'));
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    const known = /\.(tsx?|json|css|md|ya?ml)$/.test(file);
    await writeFile(target, known ? await format(text, { ...style, filepath: target }) : text);
  }
  await linkPlatform(folder, platform, name);
  if (!isOwnRepository) await addOwner(platform, name);
  return { ok: true, files: [...files.keys()] };
}

/** The pipeline of another team, for this one: so it is as the platform wants pipelines today. */
async function pipelineOf(name: string, platform: string): Promise<string> {
  const model = await readFile(path.join(platform, '.github', 'workflows', 'cart.yml'), 'utf8');
  return model.replace(/\bcart\b/g, name);
}

async function addOwner(platform: string, name: string): Promise<void> {
  const file = path.join(platform, '.github', 'CODEOWNERS');
  const owners = await readFile(file, 'utf8').catch(() => '');
  const lines = [`/mfe-${name}/`, `/bff/${name}/`].filter(
    (folder) => !owners.includes(`${folder} `),
  );
  if (lines.length === 0) return;
  const added = lines.map((folder) => `${folder.padEnd(17)} @tessera/${name}\n`).join('');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, owners + added);
}
