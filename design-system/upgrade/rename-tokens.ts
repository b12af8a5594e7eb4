/**
 * The text of a source file with other names for tokens: `var(--old)` in CSS and in strings, and `token('old')` in
 * TypeScript. Nothing else is touched. A file that declares a property of such a name means its own.
 *
 * @param names from the CSS name without dashes to the new one
 */
export function renameTokens(
  text: string,
  names: ReadonlyMap<string, string>,
): { text: string; renamed: number } {
  let renamed = 0;
  const replace = (whole: string, before: string, name: string, after: string): string => {
    const use = names.get(name);
    if (use === undefined || declares(text, name)) return whole;
    renamed += 1;
    return before + use + after;
  };
  return {
    text: text
      .replace(/(var\(\s*--)([\w-]+)(\s*[,)])/g, replace)
      .replace(/(\btoken\(\s*['"])([\w-]+)(['"]\s*\))/g, replace),
    renamed,
  };
}

const declares = (text: string, name: string): boolean =>
  new RegExp(`(^|[{;'"\\s])--${name}['"]?\\s*:`).test(text);
