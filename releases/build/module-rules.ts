import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import type { RuleSetRule } from 'webpack';

/** TypeScript and JSX by swc; production JSX always, because a shell in production cannot run the development form. */
export const scriptRule: RuleSetRule = {
  test: /\.tsx?$/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic', development: false } },
      },
    },
  },
};

/**
 * CSS Modules. Class names are the same in the browser's and the server's build: they depend on the
 * micro-frontend, the file and the name alone.
 */
export const styleRule = (owner: string, target: 'browser' | 'server'): RuleSetRule => ({
  test: /\.module\.css$/,
  use: [
    ...(target === 'browser' ? [MiniCssExtractPlugin.loader] : []),
    {
      loader: 'css-loader',
      options: {
        modules: {
          namedExport: false,
          exportLocalsConvention: 'as-is',
          localIdentName: `${owner}-[name]__[local]`,
          exportOnlyLocals: target === 'server',
        },
      },
    },
  ],
});
