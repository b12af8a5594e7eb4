import type { Meta, StoryObj } from '@storybook/react-vite';
import { samplePrints } from '../../docs/sample-prints.ts';
import type { Guidance } from '../story/guidance.ts';
import { Hang, wallNames, type FrameName } from './hang.tsx';

const frames: FrameName[] = ['black', 'oak', 'white', 'none'];
const landscape = { ...samplePrints.massif, width: 600, height: 480 };

const meta: Meta<typeof Hang> = {
  title: 'Product/Hang',
  component: Hang,
  parameters: {
    guidance: {
      do: 'Pass sizes, so that the browser takes the smallest file that will do.',
      dont: 'Set a width or a shadow on it. The wall decides both.',
    } satisfies Guidance,
  },
  args: { image: samplePrints.harbour, frame: 'black', wall: 'haze', sizes: '40vw' },
};
export default meta;
type Story = StoryObj<typeof Hang>;

export const Gallery: Story = { args: { fit: 'gallery', priority: true } };
export const Frames: Story = {
  render: (args) => (
    <div className="t-grid">
      {frames.map((frame) => (
        <Hang {...args} key={frame} frame={frame} />
      ))}
    </div>
  ),
};
export const Walls: Story = {
  render: (args) => (
    <div className="t-grid">
      {wallNames.map((wall) => (
        <Hang {...args} key={wall} wall={wall} />
      ))}
    </div>
  ),
};
export const Fits: Story = {
  render: (args) => (
    <div className="t-grid">
      <Hang {...args} fit="thumb" />
      <Hang {...args} fit="corner" frame="oak" wall="clay" />
      <Hang {...args} fit="gallery" image={landscape} wall="fog" frame="oak" />
      <Hang {...args} image={landscape} wall="fog" />
    </div>
  ),
};
