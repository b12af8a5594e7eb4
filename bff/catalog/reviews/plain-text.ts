/** Control characters but the line feed, and what turns the direction of the text around it. */
const unwanted = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** What somebody typed, as plain text: one kind of line break, at most one empty line in a row, no ends of white space. */
export const plainText = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same on one line. */
export const plainLine = (typed: string): string => plainText(typed).replace(/\s+/g, ' ');
