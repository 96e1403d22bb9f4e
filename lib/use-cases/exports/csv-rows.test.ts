import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvRows } from "@/lib/use-cases/exports/csv-rows";

const read = (text: string) => parse(text, { relax_column_count: true });
const TRIGGERS = /^[=+\-@\t\r＝＋－＠]/;

it("lets no text begin as a formula, and gives every other text back as it was", () => {
  const start = fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "＝", '"', "\n", ";", "'");
  const cell = fc.tuple(start, fc.string({ unit: "binary" })).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      const [row = []] = read(csvRows([cells]));
      expect(row.filter((text) => TRIGGERS.test(text))).toEqual([]);
      expect(row).toEqual(cells.map((text) => (TRIGGERS.test(text) ? `'${text}` : text)));
    }),
    { numRuns: 3_000 },
  );
});

it("keeps numbers, writes lists and answers as JSON, and leaves empty what is not there", () => {
  expect(read(csvRows([[-3, null, { a: "=1" }, ["x"], true]]))).toEqual([
    ["-3", "", '{"a":"=1"}', '["x"]', "true"],
  ]);
});
