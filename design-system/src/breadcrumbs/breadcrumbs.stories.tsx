import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

const meta: Meta<typeof Breadcrumbs> = {
  title: 'Page/Breadcrumbs',
  component: Breadcrumbs,
  parameters: {
    guidance: {
      do: 'Show where the page stands in the shop, the page itself last and without a link.',
      dont: 'Show the visitor’s history. That is what Back is for.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter', 'Follows the link.'],
      ],
    } satisfies Guidance,
  },
};
export default meta;

export const Product: StoryObj<typeof Breadcrumbs> = {
  args: {
    items: [
      { label: 'Prints', href: '#prints' },
      { label: 'Opus', href: '#opus' },
      { label: 'Harbour, Evening' },
    ],
  },
};
