/**
 * What a story of another package is written with: Storybook is a dependency of the design system alone.
 *
 * @example
 * import { expect, type Meta, type StoryObj } from '@tessera/design-system/story';
 */
export type { Meta, StoryObj } from '@storybook/react-vite';
export { expect, userEvent, within } from 'storybook/test';
