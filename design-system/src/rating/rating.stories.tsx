import type { Meta, StoryObj } from '@storybook/react-vite';
import { Rating } from './rating.tsx';

const meta: Meta<typeof Rating> = {
  title: 'Product/Rating',
  component: Rating,
  args: { value: 4.9, count: 126 },
};
export default meta;
type Story = StoryObj<typeof Rating>;

export const Plain: Story = {};
export const Linked: Story = { args: { href: '#reviews' } };
export const OneReview: Story = { args: { value: 4, count: 1 } };
