import stylelint, { type Rule } from 'stylelint';
import { deprecatedTokens } from '../src/tokens/tokens.ts';

const ruleName = 'tessera/no-deprecated-tokens';

const messages = stylelint.utils.ruleMessages(ruleName, {
  deprecated: (name: string) => {
    const { since, removedIn, use } = deprecatedTokens[name]!;
    return `--${name} is deprecated since ${since} and gone in version ${removedIn}. Use --${use}; npm run tokens:upgrade -w @tessera/design-system -- <folder> changes it everywhere.`;
  },
});

/** Warns of tokens that will be taken away: they still work, so nobody's build stands still for them. */
const noDeprecatedTokens: Rule = (primary) => (root, result) => {
  if (!primary) return;
  const own = new Set<string>();
  root.walkDecls(/^--/, ({ prop }) => void own.add(prop.slice(2)));
  root.walkDecls((node) => {
    for (const [, name = ''] of node.value.matchAll(/var\(\s*--([\w-]+)/g)) {
      if (own.has(name) || !Object.hasOwn(deprecatedTokens, name)) continue;
      const message = messages.deprecated(name);
      stylelint.utils.report({ ruleName, result, node, message, word: `--${name}` });
    }
  });
};
noDeprecatedTokens.ruleName = ruleName;
noDeprecatedTokens.messages = messages;

export default stylelint.createPlugin(ruleName, noDeprecatedTokens);
