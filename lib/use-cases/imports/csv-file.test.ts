import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  csvBatches,
  csvHead,
  csvText,
  type NumberedRow,
  UnreadableRow,
} from "@/lib/use-cases/imports/csv-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (text: string, delimiter: string, size = 2): Promise<NumberedRow[]> => {
  const all: NumberedRow[] = [];
  for await (const batch of csvBatches(text, delimiter, size)) {
    expect(batch.length).toBeLessThanOrEqual(size);
    all.push(...batch);
  }
  return all;
};
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};

describe("the letters of a file", () => {
  const LIST = "Name;Born\r\nJosé;1980-01-02";
  it.each([
    ["UTF-8", bytes(LIST)],
    ["UTF-8 with its mark", bytes(`\uFEFF${LIST}`)],
    ["UTF-16, little end first", utf16(`\uFEFF${LIST}`, true)],
    ["UTF-16, big end first", utf16(`\uFEFF${LIST}`, false)],
    ["those of old spreadsheets", Uint8Array.from(LIST, (letter) => letter.charCodeAt(0))],
  ])("are read in %s", (_what, file) => {
    expect(csvText(file)).toBe(LIST);
  });
  it("are none in a picture", () => {
    expect(csvText(Uint8Array.of(0x89, 0x50, 0, 0, 1))).toBeNull();
  });
});

describe("a table", () => {
  it.each([
    ["commas", "Name,Born\nA;x,1", ","],
    ["semicolons", "Name;Born\nA,x;1", ";"],
    ["tabs", "Name\tBorn\nA\t1", "\t"],
    ["bars", "Name|Born\nA|1", "|"],
    ["what it says itself", "sep=;\nName, full;Born, day, month\nA;1", ";"],
  ])("is parted by %s", (_what, text, delimiter) => {
    expect(csvHead(text)?.delimiter).toBe(delimiter);
  });
  it.each([["just words\nmore"], [""], ["\n\n"]])("is not in %j", (text) => {
    expect(csvHead(text)).toBeNull();
  });

  it("counts rows as a spreadsheet does: blank ones too, and a break within a cell not", async () => {
    const text = 'sep=,\r\nName,Born\r\n"Ana\r\nMaria",1\r\n,\r\n\r\nBen,2\r\n';
    expect(await rowsOf(text, ",")).toEqual([
      { row: 2, cells: ["Ana\r\nMaria", "1"] },
      { row: 5, cells: ["Ben", "2"] },
    ]);
  });

  it("with a quotation mark that has no end says after which row, and reads others as they stand", async () => {
    const open = rowsOf(`Name,Born\nAna,1\n"Ben,2\n${"Cy,3\n".repeat(10)}`, ",");
    await expect(open).rejects.toBeInstanceOf(UnreadableRow);
    await expect(open).rejects.toMatchObject({ row: 2 });
    expect(await rowsOf('Name,Born\nBen "Bo" Hart,2', ",")).toEqual([
      { row: 2, cells: ['Ben "Bo" Hart', "2"] },
    ]);
  });

  it("comes back as it was written, whatever stands in its cells", async () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((text) => text.replaceAll(/[\0\uFEFF\r]/g, " "));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t", "|"), async (rows, delimiter) => {
        const filled = rows.map(([one, ...more]) => [`x${one}`, ...more]);
        const text = stringify([["a", "b", "c"], ...filled], {
          delimiter,
          quoted: true,
          record_delimiter: "windows",
        });
        const read = await rowsOf(csvText(bytes(`\uFEFF${text}`)) ?? "", delimiter, 3);
        expect(read.map(({ cells }) => cells)).toEqual(filled);
      }),
    );
  });

  it("may be left in the middle", async () => {
    const text = `Name,Born\n${"Ana,1\n".repeat(100_000)}`;
    for await (const rows of csvBatches(text, ",", 10)) {
      expect(rows).toHaveLength(10);
      break;
    }
  });
});
