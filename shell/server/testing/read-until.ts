/** A response's text as it comes. */
export interface TextReader {
  /** Reads on until the text so far contains `part`; fails when the stream ends without it. */
  until(part: string): Promise<string>;
  rest(): Promise<string>;
}

export function readText(response: Response): TextReader {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async until(part) {
      while (!text.includes(part)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended without ${part}:\n${text}`);
        text += value;
      }
      return text;
    },
    async rest() {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        text += next.value;
      }
      return text;
    },
  };
}
