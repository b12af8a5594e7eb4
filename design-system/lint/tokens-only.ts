import stylelint, { type Rule } from 'stylelint';
import { tokenNames } from '../src/tokens/tokens.ts';

const ruleName = 'tessera/tokens-only';
const known: ReadonlySet<string> = new Set(tokenNames);

const messages = stylelint.utils.ruleMessages(ruleName, {
  unknown: (name: string) =>
    `The design system has no token --${name}, so this has no value. Use one of tokens/*.tokens.json or declare it in this file.`,
  raw: (colour: string) =>
    `The raw colour ${colour} would not follow the dark scheme. Use a colour token, as it is or in rgb(from var(--…) r g b / …).`,
});

// `#1234` or a colour function that does not start from another colour.
const rawColour =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!\s*from\b)/gi;
// A reference without a fallback: with one, the author foresaw that it may be absent.
const reference = /var\(\s*--([\w-]+)\s*\)/g;

/** Refuses raw colours, and references to custom properties that are neither tokens nor declared in the file. */
const tokensOnly: Rule = (primary) => (root, result) => {
  if (!primary) return;
  const own = new Set<string>();
  root.walkDecls(/^--/, ({ prop }) => void own.add(prop.slice(2)));
  root.walkDecls((node) => {
    const report = (message: string, word: string) =>
      stylelint.utils.report({ ruleName, result, node, message, word });
    for (const [colour] of node.value.replace(/url\([^)]*\)/g, '').matchAll(rawColour)) {
      report(messages.raw(colour), colour);
    }
    for (const [, name = ''] of node.value.matchAll(reference)) {
      if (!known.has(name) && !own.has(name)) report(messages.unknown(name), `--${name}`);
    }
  });
};
tokensOnly.ruleName = ruleName;
tokensOnly.messages = messages;

export default stylelint.createPlugin(ruleName, tokensOnly);
