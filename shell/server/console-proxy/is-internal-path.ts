/** A path that only processes of the shop may ask the registry for, or one that could be read as such. */
export function isInternalPath(pathname: string): boolean {
  let path = pathname;
  // Whoever comes after us may decode once more than we do.
  for (let round = 0; round < 4 && path.includes('%'); round += 1) {
    try {
      path = decodeURIComponent(path);
    } catch {
      return true;
    }
  }
  const segments = path.replace(/\/$/, '').split('/').slice(1);
  return segments.some(
    (segment) =>
      /^(internal|\.*)$/i.test(segment) || segment.includes('\\') || segment.includes('%'),
  );
}
