import { fileURLToPath } from 'node:url';

/**
 * The rules for every stylesheet of the shop:
 * `stylelint --config design-system/lint/stylelint.config.mjs 'mfe-*\/src/**\/*.css'`
 */
export default {
  plugins: ['tokens-only.ts', 'no-deprecated-tokens.ts'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  ),
  ignoreFiles: ['**/dist/**', '**/src/tokens/tokens.css'],
  rules: {
    'tessera/tokens-only': true,
    'tessera/no-deprecated-tokens': [true, { severity: 'warning' }],
    'color-named': ['never', { ignore: ['inside-function'] }],
    'block-no-empty': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global', 'local'] }],
    'declaration-block-no-duplicate-properties': [
      true,
      { ignore: ['consecutive-duplicates-with-different-values'] },
    ],
    // Physical sides turn wrong in right-to-left text.
    'property-disallowed-list': [
      '/^(margin|padding)-(left|right)$/',
      '/^border-(left|right)/',
      'left',
      'right',
    ],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'] },
  },
};
