import { localPath } from '@tessera/mfe-kit/locales';
import { documentEnd, shellEnd } from '../document/document-end.ts';
import { documentStart } from '../document/document-start.ts';
import type { DesignSystem, ShellClient } from '../document/client-build.ts';
import type { PageFacts } from '../document/page-data.ts';
import { createStyleWriter, type Stylesheet, type StyleWriter } from '../document/stylesheet.ts';
import type { Head } from '../fragments/fragment-answer.ts';
import type { PageRequest } from '../fragments/page-request.ts';
import { footer } from '../frame/footer.ts';
import { header } from '../frame/header.ts';
import { overrideFlag } from '../overrides/override-flag.ts';
import { takeFor, writeSlot } from './fill-slots.ts';
import { createInPlaceBudget, type InPlaceBudget } from './in-place-budget.ts';
import { createSlotScanner, type Token } from './scan-slots.ts';
import { lateFailure, lateFragment } from './slot-markup.ts';
import type { Slot } from './slot.ts';
import type { SlotShelf } from './slot-shelf.ts';

/** A whole document: what stands in `<main>`, and all that is around it. */
export interface PageParts {
  page: PageRequest;
  pathname: string;
  head: Head | null;
  /** The content of `<main>`, with slots; may end early by throwing. */
  main: AsyncIterable<string>;
  /** Written where `main` broke off. */
  mainBroken: string;
  fragments: readonly string[];
  styles: readonly Stylesheet[];
  facts: PageFacts;
  shelf: SlotShelf;
  client: ShellClient | null;
  designSystem: DesignSystem | null;
  /** See in-place-budget, ms. */
  inPlaceMs: number;
  onMainError: (error: unknown) => void;
}

/**
 * The document as text, in the order in which it can be written: the head at once, then frame and page,
 * slots in place when they are ready, the end of the shell, then late slots as they come.
 */
export async function* streamPage(parts: PageParts): AsyncGenerator<string> {
  const { page, shelf, client } = parts;
  const styleWriter = createStyleWriter(page.nonce);
  const writing: Writing = {
    shelf,
    styleWriter,
    budget: createInPlaceBudget(parts.inPlaceMs),
    late: new Set(),
  };

  yield documentStart({ ...parts, styleWriter });
  yield* writeTokens(scanAll(header(parts.pathname, page.language)), writing);
  if (page.override) yield overrideFlag(page.override, localPath(page.url, page.language));
  yield '<main id="main" tabindex="-1">';
  try {
    const scanner = createSlotScanner(shelf.fragmentsAt);
    for await (const chunk of parts.main) yield* writeTokens(scanner.push(chunk), writing);
    yield* writeTokens(scanner.end(), writing);
  } catch (error) {
    parts.onMainError(error);
    yield parts.mainBroken;
  }
  yield `</main>${footer(page)}${shellEnd(page, client, parts.facts)}`;
  yield* writeLate(writing, page.nonce);
  yield documentEnd;
}

interface Writing {
  shelf: SlotShelf;
  styleWriter: StyleWriter;
  budget: InPlaceBudget;
  late: Set<Slot>;
}

function scanAll(html: string): Token[] {
  const scanner = createSlotScanner();
  return [...scanner.push(html), ...scanner.end()];
}

async function* writeTokens(tokens: Token[], writing: Writing): AsyncGenerator<string> {
  const { shelf, styleWriter, budget, late } = writing;
  // All are started before the first is written: they are fetched side by side.
  const parts = tokens.map((token) =>
    token.kind === 'text' ? token.text : { token, slot: takeFor(token, shelf, 1) },
  );
  for (const part of parts) {
    if (typeof part === 'string') {
      yield part;
      continue;
    }
    if (!part.slot.settled) await budget.spendOn(part.slot.outcome);
    const written = writeSlot(part.token.attributes, part.slot, styleWriter.write);
    for (const slot of written.late) late.add(slot);
    yield written.html;
  }
}

async function* writeLate({ late, styleWriter }: Writing, nonce: string): AsyncGenerator<string> {
  while (late.size > 0) {
    const slot = await Promise.race([...late].map((one) => one.outcome.then(() => one)));
    late.delete(slot);
    const outcome = slot.settled;
    if (outcome?.kind === 'ready') {
      yield lateFragment(slot.instance, styleWriter.write(outcome.styles) + outcome.html, nonce);
      for (const inner of outcome.late) late.add(inner);
    } else {
      yield lateFailure(slot.instance, outcome?.reason ?? 'broken', nonce);
    }
  }
}
