import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    '../docs/*.mdx',
    '../src/**/*.stories.tsx',
    '../docs/*.stories.tsx',
    // Teams show their own pieces beside the ones they are made of.
    '../../mfe-*/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Ours is minified already; a second pass would lower it for older browsers than the shop's.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, cssMinify: false } }),
  typescript: { reactDocgen: 'react-docgen' },
};
export default config;
