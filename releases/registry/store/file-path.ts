/**
 * May this be the path of a file in a release? Segments by `/`, none of them hidden, empty or a way out,
 * and nothing that a file system or a URL reads differently.
 */
export function isFilePath(path: string): boolean {
  return path.length <= 300 && path.split('/').every((segment) => segmentPattern.test(segment));
}

/** Starts with anything but a dot: `.`, `..` and hidden files are out. */
const segmentPattern = /^[A-Za-z0-9_@][A-Za-z0-9_@.-]*$/;
