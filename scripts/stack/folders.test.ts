import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Problem } from "../problem";
import { makeFolder } from "./folders";

let place: string;
beforeAll(() => (place = mkdtempSync(path.join(tmpdir(), "folders-"))));
afterAll(() => rmSync(place, { recursive: true }));

it("makes a folder, also where one stands", () => {
  const folder = path.join(place, "data", "logs");
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

it("says what is in the way where the system says only that something is missing", () => {
  const link = path.join(place, "link");
  symlinkSync(path.join(place, "gone", "far"), link);
  expect(() => makeFolder(path.join(link, "logs"))).toThrow(Problem);
  expect(() => makeFolder(path.join(link, "logs"))).toThrow("a link on the way there is broken");
});
