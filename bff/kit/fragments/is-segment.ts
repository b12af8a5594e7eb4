/** One segment of a path and nothing else: `..` and slashes would lead out of the folder. */
const segment = /^[a-z0-9][a-z0-9._-]*$/i;

export function isSegment(text: string): boolean {
  return segment.test(text) && text.length <= 100;
}
