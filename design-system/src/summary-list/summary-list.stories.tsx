import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { SummaryList } from './summary-list.tsx';

const meta: Meta<typeof SummaryList> = {
  title: 'Page/SummaryList',
  component: SummaryList,
  parameters: {
    guidance: {
      do: 'Show what was entered, with a link to change it beside each row.',
      dont: 'Use it for numbers to compare; that is a table.',
      keyboard: [
        ['Tab', 'Moves to it and on.'],
        ['Enter', 'Goes to where it can be changed.'],
      ],
    } satisfies Guidance,
  },
};
export default meta;
type Story = StoryObj<typeof SummaryList>;

export const Changeable: Story = {
  args: {
    rows: [
      { label: 'Deliver to', value: 'Mina Costa, Rua Nova 4, 1100-001 Lisboa', href: '#address' },
      { label: 'Arrives', value: 'Thu 26 to Fri 27 Nov', href: '#delivery' },
      { label: 'Total', value: '€131' },
    ],
  },
};
export const Plain: Story = {
  args: {
    plain: true,
    rows: [
      { label: 'Paper', value: '310 gsm cotton rag, matt' },
      { label: 'Ink', value: 'Pigment, 12 colours' },
    ],
  },
};
