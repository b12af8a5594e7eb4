import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { samplePrints } from '../../docs/sample-prints.ts';
import { Hang } from '../hang/hang.tsx';
import { Room } from '../room/room.tsx';
import type { Guidance } from '../story/guidance.ts';
import { RadioTiles, type RadioTileOption } from './radio-tiles.tsx';

const sizes: RadioTileOption[] = [
  { value: '24', label: '24 × 30', note: '€48' },
  { value: '40', label: '40 × 50', note: '€86' },
  { value: '64', label: '64 × 80', note: '€148' },
  { value: '80', label: '80 × 100', note: '€210', disabled: true },
];
const frames: RadioTileOption[] = [
  { value: 'black', label: 'Black', note: '+ €45', swatch: 'black' },
  { value: 'oak', label: 'Oak', note: '+ €55', swatch: 'oak' },
  { value: 'white', label: 'White', note: '+ €45', swatch: 'white' },
  { value: 'none', label: 'No frame', note: '€0', swatch: 'none' },
];

const meta: Meta<typeof RadioTiles> = {
  title: 'Forms/RadioTiles',
  component: RadioTiles,
  parameters: {
    guidance: {
      do: 'Show what each choice costs on the tile, and keep a sold-out one in its place.',
      dont: 'Use it for more than about six choices, or for choices that need a paragraph.',
      keyboard: [
        ['Tab', 'Moves to the chosen tile, and on past the group.'],
        ['Arrow keys', 'Choose the next or previous tile.'],
      ],
    } satisfies Guidance,
  },
  args: {
    legend: (
      <>
        Size <span>in cm</span>
      </>
    ),
    name: 'size',
    options: sizes,
    columns: 4,
    defaultValue: '40',
    onChange: fn(),
  },
};
export default meta;
type Story = StoryObj<typeof RadioTiles>;

export const Sizes: Story = {
  async play({ args, canvas }) {
    await userEvent.click(canvas.getByRole('radio', { name: /40/ }));
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('radio', { name: /64/ })).toBeChecked();
    await expect(args.onChange).toHaveBeenLastCalledWith('64');
    await expect(canvas.getByRole('radio', { name: /80 × 100/ })).toBeDisabled();
  },
};
export const Frames: Story = {
  args: { legend: 'Frame', name: 'frame', options: frames, defaultValue: 'oak' },
};
export const WithError: Story = {
  args: { error: 'Choose a size.', defaultValue: undefined, columns: 2 },
};
export const Links: Story = {
  args: { options: sizes.map((size) => ({ ...size, href: `#${size.value}` })), value: '64' },
};

/** Inside `t-configurator` the choice shows by CSS alone. */
export const Configurator: Story = {
  render: () => (
    <div className="t-configurator t-stack">
      <RadioTiles legend="Size" name="size" options={sizes} columns={4} defaultValue="40" />
      <RadioTiles legend="Frame" name="frame" options={frames} columns={4} defaultValue="black" />
      <div className="t-grid">
        <Hang
          fit="gallery"
          image={samplePrints.quarto}
          frame="black"
          wall="sand"
          sizes="30vw"
          data-testid="hang"
        />
        <Room image={samplePrints.quarto} frame="black" wall="sand" widthCm={40} />
      </div>
    </div>
  ),
  async play({ canvas }) {
    const frame = canvas.getByTestId('hang').firstElementChild as HTMLElement;
    const tone = () => getComputedStyle(frame).getPropertyValue('--frame-top');
    const black = tone();
    await userEvent.click(canvas.getByRole('radio', { name: /Oak/ }));
    await expect(tone()).not.toBe(black);
    await userEvent.click(canvas.getByRole('radio', { name: /No frame/ }));
    await expect(getComputedStyle(frame).borderTopWidth).toBe('0px');
    const room = document.querySelector('.t-room') as HTMLElement;
    await userEvent.click(canvas.getByRole('radio', { name: /64/ }));
    await expect(getComputedStyle(room).getPropertyValue('--width-cm').trim()).toBe('64');
  },
};
