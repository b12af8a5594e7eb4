import type { Meta, StoryObj } from '@storybook/react-vite';
import { Select } from './select.tsx';

const meta: Meta<typeof Select> = {
  title: 'Forms/Select',
  component: Select,
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

export const Plain: Story = {};
export const WithError: Story = { args: { error: 'Choose a country we deliver to.' } };
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
