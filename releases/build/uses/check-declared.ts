import type { MicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';
import type { Finding } from './scan-source.ts';

const rules = {
  slot: { does: 'has a slot for', where: 'uses.fragments' },
  emits: { does: 'sends', where: 'events.emits' },
  listens: { does: 'listens to', where: 'events.listens' },
};

function isDeclared(kind: keyof typeof rules, text: string, declaration: MicroFrontend): boolean {
  const { name, fragments, uses, events } = declaration;
  if (kind === 'slot') {
    return text.startsWith(`${name}/`)
      ? text.slice(name.length + 1) in fragments
      : text in (uses?.fragments ?? {});
  }
  // What fragments of one release say to each other is nobody else's business.
  return text.startsWith(`${name}:`) || text in (events?.[kind] ?? {});
}

/** Other teams' fragments and events in the sources that micro-frontend.ts does not name. */
export const checkDeclared = (findings: readonly Finding[], declaration: MicroFrontend): string[] =>
  findings.flatMap(({ kind, text, at }) => {
    if (kind === 'api' || isDeclared(kind, text, declaration)) return [];
    const { does, where } = rules[kind];
    return [
      `${at} ${does} "${text}", and micro-frontend.ts does not say so: the release gate could not protect it. Add it to ${where}.`,
    ];
  });
