import type { Meta, StoryObj } from '@storybook/react-vite';
import { Skeleton } from './skeleton.tsx';

const meta: Meta<typeof Skeleton> = { title: 'Feedback/Skeleton', component: Skeleton };
export default meta;
type Story = StoryObj<typeof Skeleton>;

export const Lines: Story = { args: { lines: 3 } };
export const Block: Story = { args: { shape: 'block' } };
export const Card: Story = { args: { shape: 'card' } };
