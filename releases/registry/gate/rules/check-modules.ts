import type { Refusal } from '@tessera/releases/registry-api';
import { listed, nameOf, refusal, type Party } from '../world.ts';

/** Exposed modules of a release: all files they name are part of the release. */
export function checkModules({ release }: Party): Refusal[] {
  const modules = [
    { module: 'remoteEntry', files: [release.remoteEntry] },
    { module: './lifecycles', files: release.lifecycles },
    ...Object.values(release.fragments).map(({ module, js, css }) => ({
      module,
      files: [...js, ...css],
    })),
  ];
  return modules.flatMap(({ module, files }) => {
    const missing = files.filter((file) => !(file in release.assets));
    if (missing.length === 0) return [];
    return [
      refusal(
        'missing-module',
        null,
        `${nameOf(release)} exposes the module "${module}", and files of it are missing: ${listed(missing)}.`,
        'It would show, but never react.',
        'Build and release it again.',
      ),
    ];
  });
}
