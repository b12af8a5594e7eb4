/**
 * Words that people use for the same thing. Whoever types one also finds the others, after what has the very word.
 * Folded as `foldWords` folds (lower case, no accents), in the singular.
 */
const groups: readonly (readonly string[])[] = [
  ['sea', 'ocean', 'water', 'marine'],
  ['blue', 'lapis', 'navy', 'azure', 'indigo'],
  ['red', 'crimson', 'scarlet', 'ember'],
  ['orange', 'apricot', 'amber'],
  ['pink', 'rose', 'blush'],
  ['green', 'moss', 'emerald', 'olive'],
  ['beige', 'sand', 'cream', 'ochre'],
  ['black', 'night', 'dark', 'midnight'],
  ['white', 'chalk'],
  ['purple', 'violet', 'lilac', 'plum'],
  ['mountain', 'ridge', 'alp', 'peak'],
  ['wind', 'breeze', 'gale'],
  ['harbour', 'harbor', 'port'],
  ['colour', 'color'],
  ['grey', 'gray'],
  ['flower', 'bloom', 'blossom', 'floral'],
  ['tree', 'wood', 'forest'],
  ['tile', 'mosaic', 'tessera'],
  ['picture', 'print', 'poster', 'art'],
  ['winter', 'snow', 'ice'],
  ['sun', 'sunset', 'sunrise'],
  ['city', 'town', 'street'],
  ['abstract', 'geometric', 'geometry'],
];

const others = new Map<string, readonly string[]>(
  groups.flatMap((group) =>
    group.map((word): [string, string[]] => [word, group.filter((other) => other !== word)]),
  ),
);

/** The other words for it; none when it has none. */
export const synonymsOf = (word: string): readonly string[] => others.get(word) ?? [];

/** For the test that holds the table against its own rules. */
export const synonymGroups = groups;
