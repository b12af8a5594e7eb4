import { satisfies, validRange } from 'semver';
import type { HostFacts } from '@tessera/releases/host-facts';
import type { Refusal } from '@tessera/releases/registry-api';
import { inlineRefs } from '../schema/inline-refs.ts';
import { isValid } from '../schema/is-valid.ts';
import { asSchema } from '../schema/json-schema.ts';
import { nameOf, refusal, type Party } from '../world.ts';

const against = 'shell';

/** There is one copy of each shared module in a page, the shell's: every range must hold its version. */
function checkProvided({ release }: Party, host: HostFacts): Refusal[] {
  return Object.entries(release.shared).flatMap(([module, range]) => {
    const provided = host.provides[module];
    if (provided !== undefined && validRange(range) !== null && satisfies(provided, range)) {
      return [];
    }
    return [
      refusal(
        'shared',
        against,
        `${nameOf(release)} shares "${module}" ${range}, and the shell provides ${provided ?? 'no such module'}.`,
        'There is only one copy in a page, so its code would not run.',
        provided === undefined
          ? 'Bundle the module, or have the shell provide it.'
          : `Build ${release.name} against ${provided}.`,
      ),
    ];
  });
}

function checkDesignSystem({ release }: Party, host: HostFacts): Refusal[] {
  if (host.designSystemMajors.includes(release.designSystem.major)) return [];
  return [
    refusal(
      'design-system',
      against,
      `${nameOf(release)} is written for design system ${release.designSystem.major}, and the shell serves ${host.designSystemMajors.join(', ') || 'none'}.`,
      'Its pages would stand there without their styles.',
      'Have the shell serve that major too, or move to one it serves.',
    ),
  ];
}

/** The shell's frame places fragments without props. */
function checkFrame({ release }: Party, host: HostFacts): Refusal[] {
  return host.frameFragments
    .filter((used) => used.startsWith(`${release.name}/`))
    .flatMap((used) => {
      const fragment = release.fragments[used.slice(release.name.length + 1)];
      if (fragment?.kind !== 'fragment') {
        return [
          refusal(
            'missing-fragment',
            against,
            `The shell's frame has a slot for "${used}", and ${nameOf(release)} has no such fragment.`,
            'Every page would lack it.',
            'Keep the fragment until the frame does without it.',
          ),
        ];
      }
      const schema = asSchema(inlineRefs(fragment.props, fragment.props));
      return isValid({}, schema)
        ? []
        : [
            refusal(
              'props',
              against,
              `The shell's frame gives "${used}" no props, and ${nameOf(release)} needs some.`,
              'It would fail on every page.',
              'Make them optional.',
            ),
          ];
    });
}

/** What a release needs of the shell, and the shell of it. */
export const checkHost = (party: Party, host: HostFacts | null): Refusal[] =>
  host === null
    ? []
    : [
        ...checkProvided(party, host),
        ...checkDesignSystem(party, host),
        ...checkFrame(party, host),
      ];
