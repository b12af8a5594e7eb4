import type { Meta, StoryObj } from '@storybook/react-vite';
import { tokenNames, type TokenName } from '../src/tokens/tokens.ts';

const meta: Meta = { title: 'Tokens' };
export default meta;

const notColours =
  /^(s\d|r\d|step|font|gutter|page-width|target|control-height|pill|fast|base|slow|ease)/;
const colours = tokenNames.filter((name) => !notColours.test(name));

/** Sets properties through the CSSOM, which the content security policy of the shop allows too. */
const styled = (styles: Record<string, string>) => (element: HTMLElement | null) => {
  for (const [property, value] of Object.entries(styles)) {
    element?.style.setProperty(property, value);
  }
};

function Swatch({ name }: { name: TokenName }) {
  return (
    <li className="t-row">
      <span
        className="t-icon-btn t-icon-btn-framed"
        ref={styled({ background: `var(--${name})` })}
        aria-hidden="true"
      />
      <code className="t-small">--{name}</code>
    </li>
  );
}

export const Colours: StoryObj = {
  render: () => (
    <ul className="t-grid">
      {colours.map((name) => (
        <Swatch key={name} name={name} />
      ))}
    </ul>
  ),
};

export const Type: StoryObj = {
  render: () => (
    <div className="t-stack">
      {(['step-4', 'step-3', 'step-2'] as const).map((step) => (
        <p
          key={step}
          ref={styled({
            font: `600 var(--${step})/1.1 var(--font-display)`,
            'letter-spacing': '-.022em',
          })}
        >
          Drawn by code <code className="t-small">--{step}</code>
        </p>
      ))}
      {(['step-1', 'step-0', 'step--1'] as const).map((step) => (
        <p key={step} ref={styled({ 'font-size': `var(--${step})` })}>
          Each print grows from a single number. <code className="t-small">--{step}</code>
        </p>
      ))}
    </div>
  ),
};

export const Space: StoryObj = {
  render: () => (
    <ul className="t-stack">
      {tokenNames
        .filter((name) => /^s\d$/.test(name))
        .map((name) => (
          <li key={name} className="t-row">
            <code className="t-small">--{name}</code>
            <span
              ref={styled({
                'inline-size': `var(--${name})`,
                'block-size': 'var(--s4)',
                background: 'var(--lapis)',
              })}
            />
          </li>
        ))}
    </ul>
  ),
};
