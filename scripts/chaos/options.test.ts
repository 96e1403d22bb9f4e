import { expect, it } from "vitest";
import { readChaosOptions } from "./options";

it.each([
  ["", 300, 1],
  ["--cycles 20", 20, 1],
  ["--workers 2 --cycles 40", 40, 2],
])("reads %j as %i cycles with %i workers", (line, cycles, workers) => {
  expect(readChaosOptions(line.split(" ").filter(Boolean))).toEqual({ cycles, workers });
});

it.each(["--cycles", "--cycles 0", "--cycles 2001", "--cycles 1.5", "--workers 5", "20", "--kills 3"])(
  "says what it takes instead of %j",
  (line) => {
    expect(() => readChaosOptions(line.split(" "))).toThrow(/^Usage: npm run chaos/);
  },
);
