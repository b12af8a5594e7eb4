import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon, iconNames } from './icon.tsx';

const meta: Meta<typeof Icon> = { title: 'Page/Icon', component: Icon };
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
