import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Skeleton } from './skeleton.tsx';

const meta: Meta<typeof Skeleton> = {
  title: 'Feedback/Skeleton',
  component: Skeleton,
  parameters: {
    guidance: {
      do: 'Use it while a page loads, in the shape of what will come.',
      dont: 'Show it for what takes under a second; it makes a fast answer look slow.',
    } satisfies Guidance,
  },
};
export default meta;
type Story = StoryObj<typeof Skeleton>;

export const Lines: Story = { args: { lines: 3 } };
export const Block: Story = { args: { shape: 'block' } };
export const Card: Story = { args: { shape: 'card' } };
