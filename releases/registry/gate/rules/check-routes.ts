import type { Refusal } from '@tessera/releases/registry-api';
import { labelOf, nameOf, refusal, type Party } from '../world.ts';

/** `/products/:handle` and `/products/:id` answer the same addresses. */
const shapeOf = (path: string): string =>
  `/${path
    .split('/')
    .filter(Boolean)
    .map((segment) => (segment.startsWith(':') ? ':' : segment))
    .join('/')}`;

/** Routes of two teams that answer the same addresses. */
export const checkRoutes = (one: Party, other: Party): Refusal[] =>
  one.release.routes.flatMap(({ path }) => {
    const taken = other.release.routes.find((route) => shapeOf(route.path) === shapeOf(path));
    if (!taken) return [];
    return [
      refusal(
        'route',
        labelOf(other),
        `${nameOf(one.release)} wants to answer ${path}, which ${nameOf(other.release)} answers as ${taken.path}.`,
        'Only one of them could be reached.',
        `Choose another path, or release ${other.release.name} without it in the same change.`,
      ),
    ];
  });

/** Addresses that never reach a micro-frontend. */
const reserved = /^\/(api|assets|_[^/]*)(\/|$)/;

/** A release's own routes: none twice, none at an address of the shell's, each with its page. */
export function checkOwnRoutes({ release }: Party): Refusal[] {
  const shapes = release.routes.map(({ path }) => shapeOf(path));
  return release.routes.flatMap(({ path, page }, index) => [
    ...(shapes.indexOf(shapeOf(path)) < index
      ? [
          refusal(
            'route',
            null,
            `${nameOf(release)} answers ${path} twice.`,
            'Only one of the pages could be reached.',
            'Remove one of the routes.',
          ),
        ]
      : []),
    ...(reserved.test(path)
      ? [
          refusal(
            'route',
            'shell',
            `${nameOf(release)} wants to answer ${path}, an address the shell keeps for itself.`,
            'The page could not be reached.',
            'Choose a path outside of /api, /assets and /_….',
          ),
        ]
      : []),
    ...(release.fragments[page]?.kind === 'page'
      ? []
      : [
          refusal(
            'missing-fragment',
            null,
            `${nameOf(release)} answers ${path} with the page "${page}", which it does not have.`,
            'The address would be an error.',
            'Name a fragment of kind "page".',
          ),
        ]),
  ]);
}
