import type { Meta, StoryObj } from '@storybook/react-vite';
import { Breadcrumbs } from './breadcrumbs.tsx';

const meta: Meta<typeof Breadcrumbs> = { title: 'Page/Breadcrumbs', component: Breadcrumbs };
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
