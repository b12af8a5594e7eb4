/**
 * Text that any part of the shop can write down, and show in a terminal. PostgreSQL takes neither a zero byte nor half
 * of a surrogate pair (which is what cutting a text to a length may leave), and refuses everything that is written
 * together with it. Line ends stay: where the first line ends is for others to see.
 */
export const storableText = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\P{Cc}\r\n]/gu, '');
