import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Rating } from './rating.tsx';

const meta: Meta<typeof Rating> = {
  title: 'Product/Rating',
  component: Rating,
  parameters: {
    guidance: {
      do: 'Say how many reviews it comes from. 5.0 from one is not 4.8 from two hundred.',
      dont: 'Draw five stars of which one is three quarters full; nobody can read it and many cannot see it.',
    } satisfies Guidance,
  },
  args: { value: 4.9, count: 126 },
};
export default meta;
type Story = StoryObj<typeof Rating>;

export const Plain: Story = {};
export const Linked: Story = { args: { href: '#reviews' } };
export const Compact: Story = { args: { compact: true } };
export const OneReview: Story = { args: { value: 4, count: 1 } };
