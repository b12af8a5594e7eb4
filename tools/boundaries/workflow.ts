import { parse } from 'yaml';

interface Job {
  'timeout-minutes'?: number;
  concurrency?: unknown;
  environment?: string;
  env?: Record<string, string>;
  permissions?: unknown;
  steps: { uses?: string; run?: string }[];
}

export interface Workflow {
  on: { pull_request: { paths: string[] }; push: { branches: string[]; paths: string[] } };
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

export const parseWorkflow = (text: string): Workflow => parse(text) as Workflow;

/**
 * Does a change of this file start a workflow with that path filter? For the shapes we use: a file, a folder
 * (`bff/cart/**`), and either with `!` before it; as on GitHub, the last one that matches decides.
 */
export function isTriggeredBy(paths: readonly string[], file: string): boolean {
  return paths.reduce((triggered, pattern) => {
    const isExclusion = pattern.startsWith('!');
    const path = isExclusion ? pattern.slice(1) : pattern;
    const matches = path.endsWith('/**') ? file.startsWith(path.slice(0, -2)) : file === path;
    return matches ? !isExclusion : triggered;
  }, false);
}
