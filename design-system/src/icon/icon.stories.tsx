import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Guidance } from '../story/guidance.ts';
import { Icon, iconNames } from './icon.tsx';

const meta: Meta<typeof Icon> = {
  title: 'Page/Icon',
  component: Icon,
  parameters: {
    guidance: {
      do: 'Use it beside a word.',
      dont: 'Draw a new one for a single page. Ask for it here, so that there is one heart and one cart.',
    } satisfies Guidance,
  },
};
export default meta;

export const All: StoryObj<typeof Icon> = {
  render: () => (
    <ul className="t-chips">
      {iconNames.map((name) => (
        <li key={name} className="t-row">
          <Icon name={name} />
          <span className="t-small">{name}</span>
        </li>
      ))}
    </ul>
  ),
};
