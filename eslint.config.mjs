import { readdirSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What the shell's share of TanStack Query contains; anything else would be undefined in the browser. */
const queryExports = JSON.parse(
  readFileSync(new URL('shell/browser/query-exports.json', import.meta.url), 'utf8'),
);

/** A team has a folder `mfe-<name>`; a new one needs no line here. */
const teams = readdirSync(new URL('.', import.meta.url))
  .filter((entry) => entry.startsWith('mfe-'))
  .map((entry) => entry.slice('mfe-'.length));

/** A scope sees itself, what is shared, and any contract. */
const scopes = [...teams, 'releases', 'shell'].map((scope) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: [`scope:${scope}`, 'scope:shared', 'type:contract'],
}));

const types = [
  { sourceTag: 'type:mfe', onlyDependOnLibsWithTags: ['type:contract', 'type:ui', 'type:mfe-kit'] },
  {
    sourceTag: 'type:bff',
    onlyDependOnLibsWithTags: ['type:contract', 'type:bff-kit', 'type:seed'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:contract',
      'type:ui',
      'type:mfe-kit',
      'type:bff-kit',
      'type:build',
    ],
  },
  {
    sourceTag: 'type:registry',
    onlyDependOnLibsWithTags: ['type:contract', 'type:bff-kit', 'type:build'],
  },
  {
    sourceTag: 'type:console',
    onlyDependOnLibsWithTags: ['type:contract', 'type:ui', 'type:build'],
  },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:mfe-kit', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:bff-kit', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:seed', onlyDependOnLibsWithTags: [] },
  // One process for several services: the only place that may know more than one of them.
  { sourceTag: 'type:host', onlyDependOnLibsWithTags: ['type:bff', 'type:bff-kit'] },
  { sourceTag: 'type:build', onlyDependOnLibsWithTags: ['type:mfe-kit'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['*'] },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/storybook-static/**',
      '.data/**',
      '.cache/**',
      '.nx/**',
      '**/contract/openapi.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    plugins: { '@nx': nx },
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: false,
          allow: [],
          depConstraints: [...scopes, ...types],
        },
      ],
    },
  },
  {
    files: ['**/*.tsx', 'shell/mfe-kit/**/*.ts', 'mfe-*/src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The strict Content-Security-Policy refuses style attributes in server-rendered HTML.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="style"]',
          message:
            'Inline styles are refused by the Content-Security-Policy: use a class or a data attribute.',
        },
      ],
    },
  },
  {
    files: ['mfe-*/src/**', 'shell/mfe-kit/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tanstack/react-query',
              allowImportNames: queryExports,
              allowTypeImports: true,
              message:
                'The shell shares a part of TanStack Query: see shell/browser/shared-query.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    // Playwright reads which fixtures a function wants from its first parameter's pattern.
    files: ['journeys/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // Command lines speak to people.
    files: [
      'tools/**',
      'releases/**',
      'prints/**',
      'journeys/**',
      'bench/**',
      'bff/*/*-cli.ts',
      'bff/*/seed.ts',
      '**/build/**',
      '**/lint/**',
      'design-system/upgrade/main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
