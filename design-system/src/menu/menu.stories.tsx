import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { Menu } from './menu.tsx';

const onSelect = fn();
const meta: Meta<typeof Menu> = {
  title: 'Forms/Menu',
  component: Menu,
  args: {
    label: 'Account',
    items: [
      { label: 'Orders', icon: 'box', href: '#orders' },
      { label: 'Addresses', icon: 'pin', href: '#addresses' },
      { label: 'Sign out', icon: 'sign-out', onSelect },
    ],
  },
};
export default meta;
type Story = StoryObj<typeof Menu>;

export const Keyboard: Story = {
  async play({ canvas }) {
    onSelect.mockClear();
    const button = canvas.getByRole('button', { name: 'Account' });
    button.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(canvas.getByRole('menuitem', { name: 'Orders' })).toHaveFocus());
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowUp}');
    await expect(canvas.getByRole('menuitem', { name: 'Sign out' })).toHaveFocus();
    await userEvent.keyboard('a');
    await expect(canvas.getByRole('menuitem', { name: 'Addresses' })).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');
    await expect(onSelect).toHaveBeenCalledOnce();
    await waitFor(() => expect(button).toHaveAttribute('aria-expanded', 'false'));
    await expect(button).toHaveFocus();
  },
};
export const Open: Story = {
  args: { icon: 'account' },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Account' }));
    const menu = await canvas.findByRole('menu');
    const button = canvas.getByRole('button', { name: 'Account' });
    await waitFor(() =>
      expect(menu.getBoundingClientRect().top).toBeGreaterThanOrEqual(
        button.getBoundingClientRect().bottom,
      ),
    );
  },
};
