/**
 * The micro-frontend whose file stands highest in a stack, by the bases its files are loaded from
 * (`/assets/cart/<id>/`, or a developer's server). What lies above it is code that all share, called by it.
 */
export function ownerOfStack(
  stack: string,
  releases: Readonly<Record<string, { base: string }>>,
): string | undefined {
  let highest = Infinity;
  let owner: string | undefined;
  for (const [name, { base }] of Object.entries(releases)) {
    const at = stack.indexOf(base);
    if (at >= 0 && at < highest) {
      highest = at;
      owner = name;
    }
  }
  return owner;
}
