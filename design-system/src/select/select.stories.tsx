import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import type { Guidance } from '../story/guidance.ts';
import { Select } from './select.tsx';

const meta: Meta<typeof Select> = {
  title: 'Forms/Select',
  component: Select,
  parameters: {
    guidance: {
      do: 'Use it from about six choices on, when people know what they are looking for.',
      dont: 'Hide two or three choices in it. RadioTiles show them all.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Arrow keys', 'Move through the options.'],
        ['A letter', 'Goes to the first option that begins with it.'],
      ],
    } satisfies Guidance,
  },
  args: {
    label: 'Country',
    name: 'country',
    options: [
      { value: 'IE', label: 'Ireland' },
      { value: 'PT', label: 'Portugal' },
      { value: 'GR', label: 'Greece' },
    ],
  },
};
export default meta;
type Story = StoryObj<typeof Select>;

export const Plain: Story = {
  async play({ canvas }) {
    const select = canvas.getByRole('combobox', { name: 'Country' });
    await userEvent.selectOptions(select, 'Portugal');
    await expect(select).toHaveDisplayValue('Portugal');
  },
};
export const WithError: Story = {
  args: { error: 'Choose a country we deliver to.' },
  async play({ canvas }) {
    const select = canvas.getByRole('combobox', { name: 'Country' });
    await expect(select).toBeInvalid();
    await expect(select).toHaveAccessibleDescription(/Choose a country/);
  },
};
export const Inline: Story = {
  args: {
    inline: true,
    label: 'Sort by',
    name: 'sort',
    options: [
      { value: '', label: 'Our selection' },
      { value: 'price', label: 'Price, low to high' },
    ],
  },
};
