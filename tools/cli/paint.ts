import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';
/** Gives text a colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours where the output is a terminal and nobody set NO_COLOR (Node decides). */
export const paint: Paint = (style, text) =>
  styleText(style, text, { stream: process.stdout, validateStream: true });

/** No colours. */
export const plain: Paint = (_, text) => text;
