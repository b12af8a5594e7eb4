/** A reply's JSON text and the catalogue version it was read at. */
export interface Answer {
  version: number;
  body: string;
}

/** The reply as bytes: encoded once, not for each request. */
interface KeptAnswer {
  version: number;
  body: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/** Answers by request, each good for one version of the catalogue. */
export interface AnswerCache {
  has(key: string): boolean;
  get(key: string, version: number): Uint8Array<ArrayBuffer> | undefined;
  set(key: string, answer: Answer): void;
}

/** Keeps the `limit` answers that were used last; a Map iterates in the order of insertion. */
export function createAnswerCache(limit = 500): AnswerCache {
  const answers = new Map<string, KeptAnswer>();
  return {
    has: (key) => answers.has(key),
    get(key, version) {
      const answer = answers.get(key);
      if (answer?.version !== version) return undefined;
      answers.delete(key);
      answers.set(key, answer);
      return answer.body;
    },
    set(key, answer) {
      const known = answers.get(key);
      if (known !== undefined && known.version > answer.version) return;
      answers.delete(key);
      answers.set(key, { version: answer.version, body: encoder.encode(answer.body) });
      if (answers.size > limit) answers.delete(answers.keys().next().value ?? key);
    },
  };
}
