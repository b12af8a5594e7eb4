import type { Meta, StoryObj } from '@storybook/react-vite';
import { ButtonLink } from '../button/button.tsx';
import type { Guidance } from '../story/guidance.ts';
import { EmptyState } from './empty-state.tsx';

const meta: Meta<typeof EmptyState> = {
  title: 'Feedback/EmptyState',
  component: EmptyState,
  parameters: {
    guidance: {
      do: 'Say what will be here and how to make it so.',
      dont: 'Blame anybody, or leave a dead end.',
    } satisfies Guidance,
  },
};
export default meta;

export const EmptyCart: StoryObj<typeof EmptyState> = {
  args: {
    title: 'Nothing hangs here yet',
    children: 'Prints you add stay for 30 days, on this device and in your account.',
    action: <ButtonLink href="#prints">Browse all prints</ButtonLink>,
  },
};
