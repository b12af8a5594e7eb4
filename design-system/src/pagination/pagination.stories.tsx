import type { Meta, StoryObj } from '@storybook/react-vite';
import { Pagination } from './pagination.tsx';

const meta: Meta<typeof Pagination> = {
  title: 'Page/Pagination',
  component: Pagination,
  args: { shown: 48, total: 104, moreLabel: 'Show 24 more', nextHref: '?page=3' },
};
export default meta;
type Story = StoryObj<typeof Pagination>;

export const More: Story = {};
export const BothWays: Story = { args: { prevHref: '?page=1' } };
export const End: Story = { args: { shown: 104, nextHref: null } };
