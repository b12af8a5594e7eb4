import type { Command } from './command.ts';

export const runningCommands: Record<string, Command> = {
  orders: {
    summary: 'look at an order, dispatch it, cancel it, take a return in',
    help: `orders show <order> [--json]
       orders dispatch <order> [--tracking <number>]
       orders cancel <order> --reason "<why>"
       orders receive <order> <return>
       orders rebuild

  <order> is its reference or its id.
  dispatch  the parcel has left: the shopper is told, and can no longer cancel
  cancel    until then; the money and the prints go back, the shopper reads why
  receive   a return has arrived: it is restocked and paid back
  rebuild   makes what is stored of orders again from their events, while the
            shop serves; says what was not right

Example: npx tessera orders dispatch TS-7K3M-9QXD --tracking 003404341610`,
    load: async () => (await import('./orders/orders-command.ts')).ordersCommand,
  },
  events: {
    summary: 'who follows whose events; dead letters; a projection made again',
    help: `events [service] [--json]
events dead-letters [service] [--discarded] [--json]
events show <number> [--json]
events retry <number> | --all [service]
events discard <number> --reason "<why>"
events replay <service> <consumer> [--force]

  retry    hands a dead letter to its handler again; exit code 1 when it fails
           again
  discard  it is kept, with the reason, and never projected
  replay   makes a projection again of all events, while the service serves.
           --force: also when the source tells less than it did once

Example: npx tessera events retry account-12`,
    load: async () => (await import('./events/events-command.ts')).eventsCommand,
  },
};
