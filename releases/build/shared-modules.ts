/**
 * What the shell provides to every remote, and the range a remote asks for. Exactly these five keys:
 * a remote that shared only `react` and `react-dom` would bundle the other entry points again.
 */
export const sharedModules = {
  react: '^19.0.0',
  'react/jsx-runtime': '^19.0.0',
  'react-dom': '^19.0.0',
  'react-dom/client': '^19.0.0',
  '@tanstack/react-query': '^5.0.0',
} as const;

/** The design-system major whose stylesheet a release's markup is written for. */
export const designSystemMajor = 1;
