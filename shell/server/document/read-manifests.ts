import { join } from 'node:path';
import {
  DesignSystemSchema,
  ShellClientSchema,
  watchManifest,
  type DesignSystem,
  type Manifest,
  type ShellClient,
} from './client-build.ts';

/** What the builds of the shell's browser code and of the design system say about themselves. */
export const readManifests = (roots: {
  shellClient: string;
  designSystem: string;
}): { client: Manifest<ShellClient>; designSystem: Manifest<DesignSystem> } => ({
  client: watchManifest(join(roots.shellClient, 'manifest.json'), (json) =>
    ShellClientSchema.parse(json),
  ),
  designSystem: watchManifest(join(roots.designSystem, 'manifest.json'), (json) =>
    DesignSystemSchema.parse(json),
  ),
});
