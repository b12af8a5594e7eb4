import { FaultSchema, type Fault, type FaultKind } from '@tessera/releases/fault';
import type { OverrideLink, OverrideRequest } from '@tessera/releases/registry-api';
import { atMost, parseArguments } from './parse-arguments.ts';
import { formatDuration, requireDuration } from './parse-duration.ts';
import { printLink } from './print-composition.ts';
import { columns } from './print-text.ts';
import { openRegistry } from './registry-client.ts';
import { UsageError } from './usage-error.ts';

const kinds = FaultSchema.shape.kind.options;

/** What a drill is made of. Throws a {@link UsageError} that lists the kinds. */
function readFault(words: readonly string[], ms: string | undefined) {
  const [kind, target] = words;
  if (!kinds.includes(kind as FaultKind)) {
    throw new UsageError(
      `${kind === undefined ? 'Which fault' : `There is no fault "${kind}"`}? Choose one of: ${kinds.join(', ')}.`,
    );
  }
  const fault = FaultSchema.omit({ id: true, until: true }).safeParse({
    kind,
    target,
    ms: ms === undefined ? 0 : Number(ms),
  });
  if (!fault.success) {
    throw new UsageError(
      fault.error.issues.some(({ path }) => path[0] === 'ms')
        ? '--ms takes milliseconds, 0 to 60000.'
        : 'A target is a fragment (cart/mini-cart) or a service (cart).',
    );
  }
  if (fault.data.kind === 'delay' && fault.data.ms === 0) {
    throw new UsageError('How long a delay? Say it in milliseconds: --ms 3000');
  }
  return fault.data;
}

const timeLeft = (until: string): string =>
  formatDuration(Math.max(0, (Date.parse(until) - Date.now()) / 1000));

async function listFaults(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('fault list', args, { json: { type: 'boolean' } });
  atMost('fault list', positionals, 0);
  const faults = await (await openRegistry()).get<Fault[]>('/faults');
  if (values.json) return console.log(JSON.stringify(faults, null, 2));
  if (faults.length === 0) return console.log('No drill is on.');
  console.log(
    columns(
      faults.map(({ id, kind, target, ms, until }) => [
        id,
        kind,
        target,
        ms > 0 ? `${ms} ms` : '',
        `${timeLeft(until)} left`,
      ]),
    ),
  );
}

async function startFault(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('fault on', args, {
    ms: { type: 'string' },
    for: { type: 'string' },
    me: { type: 'boolean' },
    path: { type: 'string' },
    reason: { type: 'string' },
  });
  const fault = readFault(atMost('fault on', positionals, 2), values.ms);
  const seconds = requireDuration('--for', values.for ?? '10m');
  const registry = await openRegistry();
  if (values.me) {
    const request: OverrideRequest = {
      faults: [fault],
      ttlSeconds: seconds,
      ...(values.path === undefined ? {} : { path: values.path }),
      reason: values.reason ?? `drill: ${fault.kind} ${fault.target}`,
    };
    return console.log(printLink(await registry.send<OverrideLink>('POST', '/overrides', request)));
  }
  const { id, until } = await registry.send<Partial<Fault>>('POST', '/faults', {
    ...fault,
    seconds,
  });
  // The crash of a service happens once; there is nothing to end.
  if (id === undefined) return console.log(`${fault.target} was told to crash.`);
  console.log(`${fault.kind} ${fault.target} is on for everybody until ${until}.`);
  console.log(`End it: npx tessera fault off ${id}`);
}

async function endFault(args: string[]): Promise<void> {
  const { positionals } = parseArguments('fault off', args, {});
  const [id] = atMost('fault off', positionals, 1);
  if (id === undefined) throw new UsageError('Which drill? npx tessera fault off <id>, or: all');
  const registry = await openRegistry();
  await registry.send('DELETE', id === 'all' ? '/faults' : `/faults/${encodeURIComponent(id)}`);
  console.log(id === 'all' ? 'No drill is on.' : `Drill ${id} is ended.`);
}

const actions: Record<string, (args: string[]) => Promise<void>> = {
  list: listFaults,
  on: startFault,
  off: endFault,
};

/** `tessera fault list | on <kind> <target> | off [id|all]`: drills, faults that are made on purpose. */
export async function faultCommand([action = 'list', ...args]: string[]): Promise<void> {
  // `fault --json` is the list, too.
  const run = action.startsWith('--') ? listFaults : actions[action];
  if (!run) throw new UsageError(`fault takes list, on or off, and "${action}" is none of them.`);
  await run(action.startsWith('--') ? [action, ...args] : args);
}
