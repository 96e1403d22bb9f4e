import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { FIRST_LANGUAGE, LANGUAGES } from "@/lib/domain/people/language";
import { NAMESPACES, STAFF_NAMESPACES } from "./namespaces";

it.each(LANGUAGES)("names every message file of %s, and no other", (language) => {
  const files = readdirSync(`messages/${language}`).map((file) => file.replace(/\.json$/, ""));
  const named = NAMESPACES.filter((name) => language === FIRST_LANGUAGE || !STAFF_NAMESPACES.includes(name));
  expect([...named].toSorted()).toEqual(files.toSorted());
});
