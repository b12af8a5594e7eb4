import type { Meta, StoryObj } from '@storybook/react-vite';
import { ButtonLink } from '../button/button.tsx';
import { EmptyState } from './empty-state.tsx';

const meta: Meta<typeof EmptyState> = { title: 'Feedback/EmptyState', component: EmptyState };
export default meta;

export const EmptyCart: StoryObj<typeof EmptyState> = {
  args: {
    title: 'Nothing hangs here yet',
    children: 'Prints you add stay for 30 days, on this device and in your account.',
    action: <ButtonLink href="#prints">Browse all prints</ButtonLink>,
  },
};
