import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Menu } from './menu.tsx';

const onSelect = fn();
const meta: Meta<typeof Menu> = {
  title: 'Forms/Menu',
  component: Menu,
  parameters: {
    guidance: {
      do: 'Name the button after what the actions are about.',
      dont: 'Hide the main action of the page in it.',
      keyboard: [
        ['Enter, Space or arrow down', 'Opens it and moves to the first action.'],
        ['Arrow down, arrow up', 'Move through the actions.'],
        ['Home, End', 'Move to the first or the last.'],
        ['A letter', 'Moves to the action that begins with it.'],
        ['Escape', 'Closes it and goes back to the button.'],
      ],
    } satisfies Guidance,
  },
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
