import { existsSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { discardImport } from "@/lib/use-cases/imports/discard-import";
import { mapImport } from "@/lib/use-cases/imports/map-import";
import { runImport } from "@/lib/use-cases/imports/run-import";
import { saveLeftOut } from "@/lib/use-cases/imports/save-left-out";
import { sendImport } from "@/lib/use-cases/imports/send-import";
import { tendImports } from "@/lib/use-cases/imports/tend-imports";
import { viewImport } from "@/lib/use-cases/imports/view-import";
import { viewImports } from "@/lib/use-cases/imports/view-imports";
import { workImport } from "@/lib/use-cases/imports/work-import";
import { LIST, listTests, MAPPING } from "@/lib/testing/list-tests";

const { here, send, checked, whole, fileOf, names } = listTests();

describe("a list of patients", () => {
  it("is tried first and adds nobody, then adds each once, with why for every other row", async () => {
    const importId = await checked(LIST);
    const before = await viewImport(here.owner, importId);
    expect(before).toMatchObject({
      state: "checked",
      total: 5,
      doneRows: 5,
      added: 2,
      known: 1,
      alike: 1,
      refused: 1,
    });
    expect(before.refusedRows).toMatchObject([
      { row: 6, words: expect.stringMatching(/no name.*date.*phone/) as string },
    ]);
    expect(before.alikeRows).toMatchObject([{ row: 4, words: "May be the person of row 2" }]);
    expect(await names()).toEqual([]);

    await runImport(here.owner, importId, { alike: "leave" });
    await workImport(here.clinicId, importId);
    const done = await viewImport(here.owner, importId);
    expect(done).toMatchObject({
      state: "done",
      doneRows: 5,
      added: 2,
      known: 1,
      alike: 1,
      refused: 1,
      sample: [],
    });
    expect(await names()).toEqual(["Ana López", 'Ben "Bo" Hart']);
    expect(existsSync(fileOf(importId))).toBe(false);
    const rows = parse([...(await saveLeftOut(here.owner, importId))].join(""), { bom: true });
    expect(rows.map(([row]) => row)).toEqual(["Row", "3", "4", "6"]);
    expect(rows[3]?.slice(2)).toEqual(["", "13/40/1980", "12", "'=1+1"]);
    // Whoever said so is named for each record, where patients can read it.
    expect(
      await stored(
        here.clinicId,
        "SELECT 1 FROM access_log WHERE actor_id = $1 AND cardinality(patient_ids) = 2",
        [here.owner.staffId],
      ),
    ).toHaveLength(1);
  });

  it("goes on where a worker stopped, in the check and in the run, and stops for good when it cannot", async () => {
    const list = `Name,Born,Phone\n${Array.from({ length: 1_200 }, (_, nth) => `P${nth} Q${(nth * 7919).toString(36)},1/2/19${10 + (nth % 90)},`).join("\n")}`;
    const importId = await send(list);
    await mapImport(here.owner, importId, MAPPING);
    // A worker is killed between two parts: what it did stands, and its job is gone.
    const file = fileOf(importId);
    await stored(here.clinicId, "UPDATE patient_import SET worked_at = now() - interval '2 minutes'");
    await tendImports(here.clinicId);
    const jobs = () =>
      stored<{ n: number }>(
        here.clinicId,
        "SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'patient-import.work' AND data->>'importId' = $1",
        [importId],
      );
    expect(await jobs()).toEqual([{ n: 2 }]);
    await workImport(here.clinicId, importId);
    await runImport(here.owner, importId, { alike: "add" });
    expect(existsSync(file)).toBe(true);
    const [first, second] = await Promise.allSettled([
      workImport(here.clinicId, importId),
      workImport(here.clinicId, importId),
    ]);
    expect([first.status, second.status]).toEqual(["fulfilled", "fulfilled"]);
    await workImport(here.clinicId, importId);
    expect(await viewImport(here.owner, importId)).toMatchObject({ state: "done", doneRows: 1_200 });
    expect(await names()).toHaveLength(1_200);

    const lost = await send(list);
    await mapImport(here.owner, lost, MAPPING);
    for (let round = 0; round < 6; round += 1) {
      await stored(here.clinicId, "UPDATE patient_import SET worked_at = now() - interval '2 minutes'");
      await tendImports(here.clinicId);
    }
    expect(await viewImport(here.owner, lost)).toMatchObject({ state: "failed", problem: "stopped" });
  });

  it.each([
    ["nothing below its headings", "Name,Born\n", "no-rows", null],
    ["more than 50,000 rows", `Name,Born\n${"Zed,1/2/1980\n".repeat(50_001)}`, "too-many-rows", null],
    ["a quotation mark without an end", 'Name,Born\nZed,1/2/1980\n"Ana,1/2/1980\n', "unreadable", 2],
  ])(
    "with %s fails in words, adds nobody, and may be thrown away",
    async (_what, text, problem, problemRow) => {
      const importId = await checked(text);
      expect(await viewImport(here.owner, importId)).toMatchObject({ state: "failed", problem, problemRow });
      await expect(runImport(here.owner, importId, { alike: "add" })).rejects.toMatchObject({
        code: "conflict",
      });
      await discardImport(here.owner, importId);
      expect(await viewImport(here.owner, importId)).toMatchObject({ state: "ended" });
      expect(existsSync(fileOf(importId))).toBe(false);
    },
  );

  it.each([
    ["empty", new Uint8Array(), /This file is empty/],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 0), /workbook/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0, 0, 1), /no CSV file/],
    ["one column", new TextEncoder().encode("just words\nmore"), /No table/],
    ["too much", new Uint8Array(20_000_001).fill(65), /20 MB/],
  ])("that is %s is refused in plain words", async (_what, file, words) => {
    await expect(sendImport(here.owner, { file, name: "x" })).rejects.toMatchObject({
      code: "invalid",
      fields: { list: expect.stringMatching(words) as string },
    });
  });

  it("that was not chosen at all is asked for", async () => {
    await expect(sendImport(here.owner, { file: new Uint8Array(), name: "" })).rejects.toMatchObject({
      fields: { list: "Choose a file" },
    });
  });

  it("is gone after a day when nobody goes on with it, and its left-out rows after a week", async () => {
    const { importId } = await whole(LIST);
    const open = await checked(LIST);
    await tendImports(here.clinicId);
    expect((await viewImports(here.owner)).map(({ state }) => state)).toEqual(["checked", "done"]);
    await stored(
      here.clinicId,
      "UPDATE patient_import SET uploaded_at = uploaded_at - interval '25 hours', finished_at = finished_at - interval '8 days'",
    );
    await tendImports(here.clinicId);
    for (const one of [importId, open]) {
      expect(await viewImport(here.owner, one)).toMatchObject({
        state: "ended",
        sample: [],
        refusedRows: [],
        alikeRows: [],
      });
      expect(existsSync(fileOf(one))).toBe(false);
    }
    expect(await stored(here.clinicId, "SELECT 1 FROM patient_import_row")).toEqual([]);
    expect(await names()).toHaveLength(2);
  });

  it("is another clinic's to nobody", async () => {
    const importId = await checked(LIST);
    const stranger = await buildStaff(await buildClinic(), ["owner"]);
    const gone = { code: "not-found" };
    await expect(viewImport(stranger, importId)).rejects.toMatchObject(gone);
    await expect(saveLeftOut(stranger, importId)).rejects.toMatchObject(gone);
    await expect(mapImport(stranger, importId, MAPPING)).rejects.toMatchObject(gone);
    await expect(runImport(stranger, importId, { alike: "add" })).rejects.toMatchObject(gone);
    await expect(discardImport(stranger, importId)).rejects.toMatchObject(gone);
    expect(await viewImport(here.owner, importId)).toMatchObject({ state: "checked" });
  });
});
