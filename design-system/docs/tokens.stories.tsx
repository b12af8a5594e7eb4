import type { Meta, StoryObj } from '@storybook/react-vite';
import { colours, contrast, page } from '../build/contrast.ts';
import { deprecatedTokens, tokenNames } from '../src/tokens/tokens.ts';

const meta: Meta = { title: 'Tokens', tags: ['!autodocs'] };
export default meta;

/** Sets properties through the CSSOM, which the content security policy of the shop allows too. */
const styled = (styles: Record<string, string>) => (element: HTMLElement | null) => {
  for (const [property, value] of Object.entries(styles)) {
    element?.style.setProperty(property, value);
  }
};

function Swatch({ name, scheme }: { name: string; scheme: 'light' | 'dark' }) {
  return (
    <span
      className="t-icon-btn t-icon-btn-framed"
      ref={styled({ 'color-scheme': scheme, background: `var(--${name})` })}
      aria-hidden="true"
    />
  );
}

/** Computed from the token files, so that the figure cannot outlive the colour. */
const ratio = (one: string, other: string) => contrast(one, other).toFixed(1);

export const Colours: StoryObj = {
  render: () => (
    <table>
      <caption className="t-small">
        Contrast with the page: words need 4.5, the edge of a control 3.
      </caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Light</th>
          <th scope="col">Contrast, light</th>
          <th scope="col">Dark</th>
          <th scope="col">Contrast, dark</th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {colours.map(({ name, light, dark, purpose }) => (
          <tr key={name}>
            <th scope="row">
              <code className="t-small">--{name}</code>
            </th>
            <td>
              <Swatch name={name} scheme="light" />
            </td>
            <td>{ratio(light, page.light)}</td>
            <td>
              <Swatch name={name} scheme="dark" />
            </td>
            <td>{ratio(dark, page.dark)}</td>
            <td>{purpose}</td>
          </tr>
        ))}
      </tbody>
    </table>
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

export const Deprecated: StoryObj = {
  render: () => (
    <table>
      <thead>
        <tr>
          <th scope="col">token</th>
          <th scope="col">use instead</th>
          <th scope="col">since</th>
          <th scope="col">gone in</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(deprecatedTokens).map(([name, { use, since, removedIn }]) => (
          <tr key={name}>
            <th scope="row">
              <code>--{name}</code>
            </th>
            <td>
              <code>--{use}</code>
            </td>
            <td>{since}</td>
            <td>tessera-{removedIn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
};
