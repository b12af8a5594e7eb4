/// <reference types="vite/client" />
import type { Preview } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import manifest from '../dist/manifest.json' with { type: 'json' };

// The stylesheet that ships, not its sources: what a story shows is what a page gets.
const built = import.meta.glob<string>('../dist/tessera-*.css', {
  query: '?url',
  import: 'default',
  eager: true,
});
const href = built[`../dist/${manifest.css}`];
if (href === undefined) {
  throw new Error('No built stylesheet. Run "npm run build -w @tessera/design-system" first.');
}
const stylesheet = document.createElement('link');
stylesheet.rel = 'stylesheet';
stylesheet.href = href;
const loaded = new Promise((resolve, reject) => {
  stylesheet.addEventListener('load', resolve);
  stylesheet.addEventListener('error', reject);
});
document.head.append(stylesheet);

function Scheme({
  theme,
  direction,
  children,
}: Record<'theme' | 'direction', string> & { children: ReactNode }) {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dir = direction;
  return children;
}

const preview: Preview = {
  loaders: [() => loaded],
  decorators: [
    (Story, { globals }) => (
      <Scheme theme={globals['theme'] as string} direction={globals['direction'] as string}>
        <Story />
      </Scheme>
    ),
  ],
  initialGlobals: {
    theme: 'light',
    direction: 'ltr',
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: { storySort: { order: ['Start', 'Tokens', 'Page', 'Forms', 'Product', 'Feedback'] } },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A story is a part of a page: landmarks and the first heading are the page's.
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      },
    },
  },
};
export default preview;
