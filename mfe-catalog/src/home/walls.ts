import type { HomeMessages } from '../messages/home/en.ts';

export interface Wall {
  /** Of its words. */
  name: keyof HomeMessages['walls'];
  /** of the list of products */
  search: string;
  /** Of another wall: where the same prints hang there, this one is left out. */
  unlike?: string;
  /** All that could hang there. */
  more: string;
}

/** The walls of the first page, hung by us: what hangs there; its title and a line are messages. */
export const walls: readonly Wall[] = [
  { name: 'newest', search: '?sort=newest&perPage=4', more: '/c/prints?sort=newest' },
  {
    name: 'bestselling',
    search: '?sort=bestselling&perPage=4',
    // As long as nothing was sold, both are in the order of our selection.
    unlike: '?sort=newest&perPage=4',
    more: '/c/prints?sort=bestselling',
  },
  { name: 'lapis', search: '?palette=Lapis&perPage=4', more: '/c/prints?palette=Lapis' },
  { name: 'ember', search: '?palette=Ember&perPage=4', more: '/c/prints?palette=Ember' },
];
