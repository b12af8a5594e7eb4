import type { Refusal } from '@tessera/releases/registry-api';
import { inlineRefs } from '../schema/inline-refs.ts';
import { asSchema, type JsonSchema } from '../schema/json-schema.ts';
import { findMismatches } from '../schema/find-mismatches.ts';
import { labelOf, listed, nameOf, refusal, type Party } from '../world.ts';

const inlined = (schema: unknown): JsonSchema => asSchema(inlineRefs(schema, schema));

/** The fragments of `provider` that `consumer` places in its slots: each is there and takes the props. */
export function checkUsedFragments(consumer: Party, provider: Party): Refusal[] {
  const { name, fragments } = provider.release;
  const user = nameOf(consumer.release);
  const against = labelOf(provider);
  return Object.entries(consumer.release.uses.fragments)
    .filter(([used]) => used.startsWith(`${name}/`))
    .flatMap(([used, { props }]) => {
      const fragment = fragments[used.slice(name.length + 1)];
      if (fragment?.kind !== 'fragment') {
        return [
          refusal(
            'missing-fragment',
            against,
            `${user} has a slot for "${used}", and ${nameOf(provider.release)} has no such fragment.`,
            'The slot would stay empty.',
            `Release ${name} with it, or ${consumer.release.name} without the slot.`,
          ),
        ];
      }
      const mismatches = findMismatches(inlined(props), inlined(fragment.props));
      if (mismatches.length === 0) return [];
      return [
        refusal(
          'props',
          against,
          `${user} may give "${used}" props that ${nameOf(provider.release)} does not take: ${listed(mismatches)}.`,
          'The fragment could fail, or show something wrong.',
          `Let ${name} take both forms until ${consumer.release.name} is released against the new contract.`,
        ),
      ];
    });
}

/** Fragments of `consumer` that stand in extension points of `provider`: each point is there, its props are taken. */
export function checkExtensionPoints(consumer: Party, provider: Party): Refusal[] {
  const { name, extensionPoints } = provider.release;
  return Object.entries(consumer.release.fragments).flatMap(
    ([fragment, { extends: points, props }]) =>
      points
        .filter((point) => point.startsWith(`${name}/`))
        .flatMap((point) => {
          const given = extensionPoints[point.slice(name.length + 1)];
          const own = `${consumer.release.name}/${fragment}`;
          if (!given) {
            return [
              refusal(
                'missing-fragment',
                labelOf(provider),
                `"${own}" of ${nameOf(consumer.release)} stands in the extension point "${point}", which ${nameOf(provider.release)} does not have.`,
                'The fragment would be seen nowhere.',
                `Release ${name} with the point, or ${consumer.release.name} without \`extends\`.`,
              ),
            ];
          }
          const mismatches = findMismatches(inlined(given.props), inlined(props));
          if (mismatches.length === 0) return [];
          return [
            refusal(
              'props',
              labelOf(provider),
              `The extension point "${point}" of ${nameOf(provider.release)} gives props that "${own}" of ${nameOf(consumer.release)} does not take: ${listed(mismatches)}.`,
              'The fragment could fail there.',
              `Let "${own}" take all that the point gives.`,
            ),
          ];
        }),
  );
}
