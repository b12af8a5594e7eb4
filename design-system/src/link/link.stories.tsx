import type { Meta, StoryObj } from '@storybook/react-vite';
import { Link } from './link.tsx';

const meta: Meta<typeof Link> = {
  title: 'Page/Link',
  component: Link,
  args: { href: '#delivery', children: 'Delivery and returns' },
};
export default meta;
type Story = StoryObj<typeof Link>;

export const Plain: Story = {};
export const Quiet: Story = { args: { quiet: true } };
export const Standalone: Story = { args: { standalone: true } };
