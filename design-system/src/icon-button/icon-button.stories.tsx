import type { Meta, StoryObj } from '@storybook/react-vite';
import { IconButton, IconLink } from './icon-button.tsx';

const meta: Meta<typeof IconButton> = {
  title: 'Forms/IconButton',
  component: IconButton,
  args: { label: 'Save Harbour, Evening', icon: 'heart' },
};
export default meta;
type Story = StoryObj<typeof IconButton>;

export const Plain: Story = {};
export const Framed: Story = { args: { framed: true } };
export const Pressed: Story = { args: { framed: true, 'aria-pressed': true } };
export const LinkWithCount: Story = {
  render: () => <IconLink href="#cart" label="Cart, 2 items" icon="cart" count={2} />,
};
