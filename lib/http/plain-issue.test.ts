import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isAppError } from "@/lib/errors";
import { parsed } from "@/lib/http/read-input";

/** What the form says of one field; undefined where it is right. */
function said(schema: z.ZodType, value: unknown): string | undefined {
  try {
    parsed(z.object({ field: schema }), { field: value });
  } catch (error) {
    if (isAppError(error, "invalid")) return error.fields["field"];
    throw error;
  }
  return undefined;
}

describe("what a form says of a wrong value", () => {
  it.each([
    [z.int(), 2.5, "Enter a whole number"],
    [z.int(), "many", "Enter a whole number"],
    [z.int().min(1), 0, "At least 1"],
    [z.int().max(26), 40, "At most 26"],
    [z.string().max(3), "four", "At most 3 characters"],
    [z.string().min(1), "", "Fill this in"],
    [z.string(), undefined, "Fill this in"],
    [z.uuid(), "not one", "Check this"],
    [z.enum(["left", "right"]), "up", "Check this"],
  ])("is in plain words where the schema has none: %#", (schema, value, words) => {
    expect(said(schema, value)).toBe(words);
  });

  it("is the schema's own words where it has some, and nothing of a right value", () => {
    expect(said(z.int().max(26, "At most 26 weeks"), 40)).toBe("At most 26 weeks");
    expect(said(z.int(), 26)).toBeUndefined();
  });
});
