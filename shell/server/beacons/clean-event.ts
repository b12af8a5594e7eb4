import type { BeaconEvent } from '@tessera/releases/beacon';
import { stripMessage } from './strip-message.ts';
import type { View } from './view-token.ts';

const fragmentName = /^([a-z][a-z0-9-]*)\/[a-z][a-z0-9-]*$/;

/**
 * What is passed on of an event: no text but a stripped message, and nobody is named who was no part of the
 * view. The browser has done the same; but anybody can send a beacon.
 */
export function cleanEvent(event: BeaconEvent, { releases }: Pick<View, 'releases'>): BeaconEvent {
  const { kind, owner, fragment, value, message } = event;
  const isPart = (name: string | undefined): name is string =>
    name !== undefined && Object.hasOwn(releases, name);
  return {
    kind,
    ...(isPart(owner) ? { owner } : {}),
    ...(fragment !== undefined && isPart(fragmentName.exec(fragment)?.[1]) ? { fragment } : {}),
    ...(value === undefined ? {} : { value }),
    ...(message === undefined ? {} : { message: stripMessage(message) }),
  };
}
