import { ProblemError } from '../problem.ts';
import type { Consumer } from './consumer.ts';

/** The consumer of that name. @throws {ProblemError} 404 that says which there are */
export function findConsumer(consumers: readonly Consumer[], name: string): Consumer {
  const found = consumers.find((consumer) => consumer.name === name);
  if (found) return found;
  const names = consumers.map((consumer) => consumer.name).join(', ') || 'none at all';
  throw new ProblemError(404, {
    type: 'consumer-not-found',
    title: 'There is no such consumer',
    detail: `This service has no consumer "${name}". It has: ${names}. Nothing was changed.`,
  });
}
