import { findMismatches } from '../schema/find-mismatches.ts';
import { asSchema, isRecord, type JsonSchema } from '../schema/json-schema.ts';
import { moreIsAllowed, onlyWhatIsNamed } from '../schema/relax-schemas.ts';
import type { Operation } from './find-operation.ts';

type Parameter = Record<string, unknown>;

/** Path parameters are known by their place, the others by name. */
function keyOf(parameter: Parameter, { pathNames }: Operation): string {
  const name = String(parameter['name']);
  const key = parameter['in'] === 'header' ? name.toLowerCase() : name;
  return parameter['in'] === 'path'
    ? `path ${pathNames.indexOf(name)}`
    : `${String(parameter['in'])} ${key}`;
}

const parametersOf = (operation: Operation): Map<string, Parameter> =>
  new Map(operation.parameters.map((parameter) => [keyOf(parameter, operation), parameter]));

function compareParameters(used: Operation, offered: Operation): string[] {
  const [sent, taken] = [parametersOf(used), parametersOf(offered)];
  const missing = [...taken].filter(([key, { required }]) => required && !sent.has(key));
  return [
    ...missing.map(([, { name }]) => `the parameter "${String(name)}" is needed there`),
    ...[...sent].flatMap(([key, parameter]) => {
      const name = String(parameter['name']);
      const other = taken.get(key);
      if (!other) return [`the parameter "${name}" is not known there`];
      if (other['required'] && !parameter['required'])
        return [`the parameter "${name}" is needed there`];
      return findMismatches(asSchema(parameter['schema']), asSchema(other['schema']), name);
    }),
  ];
}

/** The schemas of a body by content type. */
const contentOf = (body: unknown): Record<string, JsonSchema> =>
  isRecord(body) && isRecord(body['content'])
    ? Object.fromEntries(
        Object.entries(body['content']).map(([type, media]) => [
          type,
          asSchema(isRecord(media) ? media['schema'] : undefined),
        ]),
      )
    : {};

function compareRequests(used: Operation, offered: Operation): string[] {
  const needed = offered.requestBody?.['required'] === true;
  if (needed && used.requestBody?.['required'] !== true) return ['a request body is needed there'];
  const taken = contentOf(offered.requestBody);
  return Object.entries(contentOf(used.requestBody)).flatMap(([type, sent]) => {
    const accepted = taken[type];
    if (accepted === undefined) return [`a request body of type ${type} is not known there`];
    return findMismatches(onlyWhatIsNamed(sent), accepted).map((words) => `request: ${words}`);
  });
}

function compareResponses(used: Operation, offered: Operation): string[] {
  const successes = Object.entries(offered.responses).filter(([status]) => /^2/.test(status));
  return successes.flatMap(([status, response]) => {
    const known = used.responses[status];
    if (known === undefined) return [`it may answer ${status}, which was not described before`];
    const [given, read] = [contentOf(response), contentOf(known)];
    if (Object.keys(read).length > 0 && Object.keys(given).length === 0) {
      return [`${status} comes without a body`];
    }
    return Object.entries(given).flatMap(([type, schema]) => {
      const readable = read[type];
      // A body that nobody expects is not read.
      if (readable === undefined && Object.keys(read).length === 0) return [];
      if (readable === undefined)
        return [`${status} may be ${type}, which was not described before`];
      const mismatches = findMismatches(onlyWhatIsNamed(schema), moreIsAllowed(readable));
      return mismatches.map((words) => `answer: ${words}`);
    });
  });
}

/**
 * Why calls made by the description `used` may fail at `offered`: something sent is not taken, or an answer of
 * success cannot be read. More properties in an answer are fine, and more things that may be sent.
 */
export const compareOperations = (used: Operation, offered: Operation): string[] => [
  ...compareParameters(used, offered),
  ...compareRequests(used, offered),
  ...compareResponses(used, offered),
];
