import { expect, it } from "vitest";
import { linesOf } from "@/scripts/lines";

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

function split(text: string, size: number): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  };
  return collect(linesOf(chunks()));
}

it.each([1, 2, 3, 7, 1000])("finds the same lines in chunks of %i bytes", async (size) => {
  expect(await split('{"a":"\u{1f9b6}"}\n\n  \r\n{"b":"\u2028\u00e9"}\nlast', size)).toEqual([
    '{"a":"\u{1f9b6}"}',
    '{"b":"\u2028\u00e9"}',
    "last",
  ]);
});

it("finds none in nothing", async () => {
  expect(await split("", 10)).toEqual([]);
});

it("keeps a letter that was cut off at the end visible as a fault", async () => {
  const cut = async function* () {
    yield await Promise.resolve(Uint8Array.of(0x61, 0xc3));
  };
  expect(await collect(linesOf(cut()))).toEqual(["a\uFFFD"]);
});
