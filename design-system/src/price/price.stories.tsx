import type { Meta, StoryObj } from '@storybook/react-vite';
import { Price } from './price.tsx';

const meta: Meta<typeof Price> = {
  title: 'Product/Price',
  component: Price,
  args: { money: { amount: 13100, currency: 'EUR' } },
};
export default meta;
type Story = StoryObj<typeof Price>;

export const Whole: Story = {};
export const WithCents: Story = { args: { money: { amount: 13150, currency: 'EUR' } } };
export const From: Story = { args: { from: true } };
export const Big: Story = { args: { big: true } };
