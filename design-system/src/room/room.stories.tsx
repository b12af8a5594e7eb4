import type { Meta, StoryObj } from '@storybook/react-vite';
import { samplePrints } from '../../docs/sample-prints.ts';
import type { Guidance } from '../story/guidance.ts';
import { Room } from './room.tsx';

const meta: Meta<typeof Room> = {
  title: 'Product/Room',
  component: Room,
  parameters: {
    guidance: {
      do: 'Use it where size is chosen: a centimetre on the wall is a centimetre in the room.',
      dont: 'Use two of them in one view. People compare the benches.',
    } satisfies Guidance,
  },
  args: { image: samplePrints.harbour, frame: 'black', wall: 'mist', widthCm: 40 },
};
export default meta;
type Story = StoryObj<typeof Room>;

export const Medium: Story = {};
export const Large: Story = { args: { widthCm: 80, frame: 'oak' } };
export const EverySize: Story = {
  render: (args) => (
    <div className="t-grid">
      {([24, 40, 64, 80] as const).map((widthCm) => (
        <Room {...args} key={widthCm} widthCm={widthCm} />
      ))}
    </div>
  ),
};
export const Landscape: Story = {
  args: { image: { ...samplePrints.massif, width: 600, height: 480 }, wall: 'fog', widthCm: 64 },
};
