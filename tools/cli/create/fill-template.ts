import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The words of a template that depend on the team's name. */
export function templateWords(name: string): Record<string, string> {
  const pascal = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
  return { __name__: name, __Name__: pascal };
}

/** Puts the words into a text or path; nothing else is changed. */
export const fillWords = (text: string, words: Record<string, string>): string =>
  text.replace(/__name__|__Name__/g, (word) => words[word] ?? word);

/**
 * The files of a template folder, by path: each `.tmpl` file with the name put in, into its path as well.
 */
export async function fillTemplate(folder: string, name: string): Promise<Map<string, string>> {
  const words = templateWords(name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.tmpl')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const target = path.relative(folder, file).replace(/\.tmpl$/, '');
    files.set(fillWords(target, words), fillWords(await readFile(file, 'utf8'), words));
  }
  return files;
}
