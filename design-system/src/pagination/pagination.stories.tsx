import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Pagination } from './pagination.tsx';

const meta: Meta<typeof Pagination> = {
  title: 'Page/Pagination',
  component: Pagination,
  parameters: {
    guidance: {
      do: 'Keep it a real link: it works without script, and Back finds the place again.',
      dont: 'Load without end. People who look for the footer never arrive.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter', 'Shows more.'],
      ],
    } satisfies Guidance,
  },
  args: { shown: 48, total: 104, moreLabel: 'Show 24 more', nextHref: '?page=3' },
};
export default meta;
type Story = StoryObj<typeof Pagination>;

export const More: Story = {};
export const BothWays: Story = { args: { prevHref: '?page=1' } };
export const End: Story = { args: { shown: 104, nextHref: null } };
