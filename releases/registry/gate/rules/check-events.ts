import type { Refusal } from '@tessera/releases/registry-api';
import { findMismatches } from '../schema/find-mismatches.ts';
import { inlineRefs } from '../schema/inline-refs.ts';
import { asSchema } from '../schema/json-schema.ts';
import { labelOf, listed, nameOf, refusal, type Party } from '../world.ts';

/** Browser events that `listener` hears from `emitter`: each is still sent, in a shape the listener understands. */
export function checkEvents(listener: Party, emitter: Party): Refusal[] {
  const { emits } = emitter.release.events;
  const { name } = emitter.release;
  return Object.entries(listener.release.events.listens).flatMap(([event, heard]) => {
    const sent = emits[event];
    if (sent === undefined) {
      // `cart:changed` is cart's to send. Others may send it too, or not.
      if (!event.startsWith(`${name}:`)) return [];
      return [
        refusal(
          'event',
          labelOf(emitter),
          `${nameOf(listener.release)} listens to "${event}", which ${nameOf(emitter.release)} does not send.`,
          'It would go on showing what was true before.',
          `Release ${name} with the event, or ${listener.release.name} without the listener.`,
        ),
      ];
    }
    const mismatches = findMismatches(
      asSchema(inlineRefs(sent, sent)),
      asSchema(inlineRefs(heard, heard)),
    );
    if (mismatches.length === 0) return [];
    return [
      refusal(
        'event',
        labelOf(emitter),
        `${nameOf(emitter.release)} sends "${event}" in a shape that ${nameOf(listener.release)} does not understand: ${listed(mismatches)}.`,
        'The listener could fail or show something wrong.',
        `Send a new event beside "${event}" until ${listener.release.name} is released against it.`,
      ),
    ];
  });
}
