import { expect, userEvent, within } from 'storybook/test';

/**
 * What a story of another package is written with: Storybook is a dependency of the design system alone.
 *
 * @example
 * import { expect, type Meta, type StoryObj } from '@tessera/design-system/story';
 */
export type { Meta, StoryObj } from '@storybook/react-vite';
// Storybook's build rewrites imports of its own modules and cannot rewrite `export … from`.
export { expect, userEvent, within };
