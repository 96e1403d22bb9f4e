/** The lines of a UTF-8 stream, one at a time, without empty ones. Only a line feed ends a line: JSON text may hold U+2028. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = pieces.pop() ?? "";
    yield* pieces.filter(hasText);
  }
  rest += decoder.decode();
  if (hasText(rest)) yield rest;
}

function hasText(line: string): boolean {
  return line.trim() !== "";
}
