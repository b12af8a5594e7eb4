import { Fragment, type ReactNode } from 'react';

/** Makes the element of a mark around its words. */
export type Marks = Record<string, (words: string) => ReactNode>;

/**
 * A sentence with elements in it, which stand where the language has them:
 * `<Marked text="<a>Sign in</a> if you have one." marks={{ a: (words) => <a href="…">{words}</a> }} />`.
 */
export const Marked = ({ text, marks }: { text: string; marks: Marks }): ReactNode =>
  text.split(/(<\w+>.*?<\/\w+>)/s).map((part, index) => {
    const [, name = '', words = ''] = /^<(\w+)>(.*)<\/\w+>$/s.exec(part) ?? [];
    return <Fragment key={index}>{marks[name]?.(words) ?? part}</Fragment>;
  });
