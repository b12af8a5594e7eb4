// The root of the workspace has no package name to import it by.
// eslint-disable-next-line @nx/enforce-module-boundaries
export { default as shop } from '../../../stack.ts';
