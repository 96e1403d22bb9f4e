import { expect, it } from "vitest";
import { OPEN_QUESTIONS } from "@/lib/domain/safety/open-questions";
import { MESSAGE_CODES } from "@/lib/domain/triage/rule";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";

const said = JSON.stringify(OPEN_QUESTIONS);

it("are numbered in order, and ask", () => {
  expect(OPEN_QUESTIONS.map(({ id }) => id)).toEqual(OPEN_QUESTIONS.map((_, place) => `Q${place + 1}`));
  for (const { question } of OPEN_QUESTIONS) expect(question).toContain("?");
});

it("name only rules and texts that there are", () => {
  const named = said.match(/\b(?:RF|CB|TR)-\w+|\bP-[A-Z]+(?:-[A-Z]+)?/g) ?? [];
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect([...RULE_IDS, ...MESSAGE_CODES]).toContain(name);
});
