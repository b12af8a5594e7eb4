/**
 * The CSS name of a token without its leading dashes. Groups that every rule uses have short names:
 * color.page → page, space.4 → s4, radius.1 → r1, duration.fast → fast.
 */
export function tokenName(path: readonly string[]): string {
  const [group, ...rest] = path;
  if (group === undefined) throw new Error('A design token needs a path.');
  const name = rest.join('-');
  if (group === 'color' || group === 'duration' || name === 'pill') return name;
  if (group === 'space') return `s${name}`;
  if (group === 'radius') return `r${name}`;
  return path.join('-');
}
