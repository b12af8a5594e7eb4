/**
 * Keeps the order of a text inside of one that is written the other way: a code, a title, a size. For texts; elements
 * are isolated by `<bdi>`.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
