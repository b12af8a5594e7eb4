import { escapeHtml } from '../document/escape.ts';
import type { PageOverride } from './apply-override.ts';

const clock = new Intl.DateTimeFormat('en-IE', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/**
 * Tells somebody who looks at the shop through an override what differs, until when, and ends it. Without it
 * nobody would know why their shop is not everybody's.
 *
 * @param returnTo path and search of the page, where the button leads back to
 */
export function overrideFlag(override: PageOverride, returnTo: string): string {
  const { until, releases, missing, faults } = override;
  const parts = [
    ...Object.entries(releases).map(([name, release]) =>
      missing.includes(name)
        ? `${name} as usual, because ${release} cannot be had right now`
        : `${name} ${/^https?:/.test(release) ? `from ${release}` : release}`,
    ),
    ...faults.map(({ kind, target, ms }) =>
      kind === 'delay'
        ? `a drill: ${target} ${ms} ms late`
        : `a drill: ${target} ${kind.replace('-', ' ')}`,
    ),
  ];
  return (
    '<aside class="t-banner" aria-label="Your own version of the shop" data-override>' +
    `<p>You see your own version of the shop: ${escapeHtml(parts.join('; '))}. ` +
    `It ends <time datetime="${escapeHtml(until)}">${escapeHtml(clock.format(new Date(until)))} UTC</time>.</p>` +
    `<form method="post" action="/_override/end"><input type="hidden" name="return" value="${escapeHtml(returnTo)}">` +
    '<button class="t-btn t-btn-quiet" type="submit">End it now</button></form></aside>'
  );
}
