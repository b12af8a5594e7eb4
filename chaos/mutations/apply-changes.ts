import type { Change } from './mutations.ts';

/**
 * A source with its changes made. Throws when a text is not there exactly once: a change that silently
 * misses would make a run look at the wrong code.
 */
export function applyChanges(source: string, changes: readonly Change[]): string {
  return changes.reduce((text, { file, find, replace }) => {
    const parts = text.split(find);
    if (parts.length === 2) return parts.join(replace);
    throw new Error(
      `${file} has ${parts.length - 1} times, not once, the text that chaos changes: ${find}. ` +
        'Write in chaos/mutations/mutations.ts what stands there now.',
    );
  }, source);
}
