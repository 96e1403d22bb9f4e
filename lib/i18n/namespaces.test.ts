import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { LOCALES } from "./locales";
import { NAMESPACES } from "./namespaces";

it.each(LOCALES)("names every message file of %s, and no other", (locale) => {
  const files = readdirSync(`messages/${locale}`).map((file) => file.replace(/\.json$/, ""));
  expect([...NAMESPACES].toSorted()).toEqual(files.toSorted());
});
