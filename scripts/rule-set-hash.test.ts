import { expect, it } from "vitest";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { ruleSetHash } from "@/scripts/rule-set-hash";

it("names the rules as they stand", () => {
  expect(RULE_SET_VERSION.hash, "the rules changed: run `npm run triage -- --stamp`").toBe(
    ruleSetHash(process.cwd()),
  );
  expect(RULE_SET_VERSION.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
