import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { listSimilarPatients } from "@/lib/data/patient-matches";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { discardImport } from "@/lib/use-cases/imports/discard-import";
import { mapImport } from "@/lib/use-cases/imports/map-import";
import { runImport } from "@/lib/use-cases/imports/run-import";
import { saveLeftOut } from "@/lib/use-cases/imports/save-left-out";
import { sendImport } from "@/lib/use-cases/imports/send-import";
import { tendImports } from "@/lib/use-cases/imports/tend-imports";
import { viewImport } from "@/lib/use-cases/imports/view-import";
import { viewImports } from "@/lib/use-cases/imports/view-imports";
import { workImport } from "@/lib/use-cases/imports/work-import";
import { tellApart } from "@/lib/use-cases/patients/tell-apart";

let clinicId: ClinicId;
let owner: StaffActor;
const MAPPING = { columns: { fullName: 0, birthDate: 1, mobile: 2 }, dateOrder: "mdy" as const };

beforeEach(async () => {
  clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner"]);
});
afterAll(async () => {
  rmSync(env().FILES_DIR, { recursive: true, force: true });
  await closeConnections();
});

const names = async () =>
  (
    await stored<{ name: string }>(
      clinicId,
      "SELECT full_name AS name FROM patient WHERE clinic_id = $1 ORDER BY 1",
      [clinicId],
    )
  ).map(({ name }) => name);
const send = (text: string) => sendImport(owner, { file: new TextEncoder().encode(text), name: "list.csv" });
const fileOf = (importId: string) => path.resolve(env().FILES_DIR, clinicId, importId);

async function checked(text: string, mapping = MAPPING): Promise<string> {
  const importId = await send(text);
  await mapImport(owner, importId, mapping);
  await workImport(clinicId, importId);
  return importId;
}
async function whole(text: string, alike: "leave" | "add" = "leave") {
  const importId = await checked(text);
  await runImport(owner, importId, { alike });
  await workImport(clinicId, importId);
  return { importId, done: await viewImport(owner, importId) };
}

const LIST = [
  "Name,Born,Phone,Note",
  "Ana López,4/23/1961,(415) 555-0142,x",
  "ANA LOPEZ,4/23/1961,415 555 0142,again",
  "Ana Lopes,4/23/1961,415 555 0199,nearly",
  '"Ben ""Bo"" Hart",1/2/1980,,',
  ",13/40/1980,12,=1+1",
].join("\r\n");

describe("a list of patients", () => {
  it("is tried first and adds nobody, then adds each once, with why for every other row", async () => {
    const importId = await checked(LIST);
    const before = await viewImport(owner, importId);
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

    await runImport(owner, importId, { alike: "leave" });
    await workImport(clinicId, importId);
    const done = await viewImport(owner, importId);
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
    const rows = parse([...(await saveLeftOut(owner, importId))].join(""), { bom: true });
    expect(rows.map(([row]) => row)).toEqual(["Row", "3", "4", "6"]);
    expect(rows[3]?.slice(2)).toEqual(["", "13/40/1980", "12", "'=1+1"]);
    // Whoever said so is named for each record, where patients can read it.
    expect(
      await stored(
        clinicId,
        "SELECT 1 FROM access_log WHERE actor_id = $1 AND cardinality(patient_ids) = 2",
        [owner.staffId],
      ),
    ).toHaveLength(1);
  });

  it("sent again adds nobody: not after names were put right, nor after one was merged, nor by a job done twice", async () => {
    const { importId } = await whole(LIST, "add");
    expect(await names()).toHaveLength(3);
    await stored(
      clinicId,
      "UPDATE patient SET full_name = 'Anna Lopez', name_key = 'anna lopez', mobile = NULL WHERE clinic_id = $1 AND full_name = 'Ana López'",
      [clinicId],
    );
    await stored(
      clinicId,
      "UPDATE patient SET merged_into_id = (SELECT id FROM patient WHERE clinic_id = $1 AND full_name = 'Anna Lopez') WHERE clinic_id = $1 AND full_name = 'Ana Lopes'",
      [clinicId],
    );
    const { done } = await whole(LIST, "add");
    expect(done).toMatchObject({ added: 0, known: 4, alike: 0, refused: 1 });
    await workImport(clinicId, importId);
    await runImport(owner, importId, { alike: "add" });
    expect(await names()).toHaveLength(3);
  });

  it("asks about people who may be here already by the desk's own rule, and leaves it to staff", async () => {
    await buildPatient(clinicId, {
      full_name: "Maria Gonzalez",
      birth_date: "1970-03-04",
      mobile: "555-0001",
    });
    await buildPatient(clinicId, { full_name: "Bob Stone", birth_date: "1950-06-07", mobile: "555-0002" });
    const people = [
      ["Mary Gonzalez", "1970-03-04", "555-0009"],
      ["Maria Gonzales", "1999-01-01", "555-0001"],
      ["Mia Stone", "1950-06-07", "555-0003"],
      ["Quite Other", "1970-03-04", "555-0001"],
      ["Maria Gonzales", "1998-01-01", "+1 555 0001"],
      ["Bob Stone", "1950-06-07", "555-0002"],
    ] as const;
    const list = `Name,Born,Phone\n${people.map((one) => one.join(",")).join("\n")}`;
    const byTheDesk = await withActorSql(systemActor(clinicId, "test", owner.requestId), async (sql) => {
      const found: boolean[] = [];
      for (const [name, birthDate, mobile] of people)
        found.push(
          (
            await listSimilarPatients(sql, patientsVisibleTo(owner), {
              nameKey: name.toLowerCase(),
              birthDate,
              mobile,
            })
          ).length > 0,
        );
      return found;
    });
    const importId = await checked(list, { ...MAPPING, dateOrder: "ymd" as never });
    const { alikeRows, known, alike } = await viewImport(owner, importId);
    const flagged = new Set(alikeRows.map(({ row }) => row));
    // The last is no question: all three are the same.
    expect(people.map((_, at) => flagged.has(at + 2) || at === people.length - 1)).toEqual(byTheDesk);
    expect({ known, some: alike > 0 && alike < 5 }).toEqual({ known: 1, some: true });
    await runImport(owner, importId, { alike: "add" });
    await workImport(clinicId, importId);
    const done = await viewImport(owner, importId);
    expect(done.alikeRows.every(({ patientId }) => patientId !== null)).toBe(true);
    expect(await names()).toHaveLength(2 + 5);
  });

  it("asks nothing that staff have answered: who has one's name and the other's phone is the first of two people", async () => {
    const desk = await buildStaff(clinicId, ["front-desk"]);
    const twins = { birth_date: "1970-03-04", email: null };
    const ana = await buildPatient(clinicId, { ...twins, full_name: "Ana Lopez", mobile: "(415) 555-0001" });
    const anna = await buildPatient(clinicId, { ...twins, full_name: "Anna Lopez", mobile: "415-555-0002" });
    const list = [
      "Name,Born,Phone",
      "Anna Lopez,3/4/1970,4155550001",
      "Ana Lopez,3/4/1970,4155550002",
      "Anna Lopez,3/4/1970,4155550003",
      "Anne Lopez,3/4/1970,4155550001",
    ].join("\n");
    const about = async () => {
      const importId = await checked(list);
      const rows = await stored<{ outcome: string; twin: string }>(
        clinicId,
        "SELECT outcome, twin_id AS twin FROM patient_import_row WHERE import_id = $1 ORDER BY row_number",
        [importId],
      );
      await discardImport(owner, importId);
      return rows.slice(0, 3).map(({ outcome, twin }) => [outcome, twin]);
    };
    const say = (twoPeople: "yes" | "no") => tellApart(desk, { patientId: anna, otherId: ana, twoPeople });
    const asked = [
      ["alike", anna],
      ["alike", ana],
      ["alike", anna],
    ];
    expect(await about()).toEqual(asked);
    await say("yes");
    expect(await about()).toEqual([["known", anna], ["known", ana], asked[2]]);
    await say("no");
    expect(await about()).toEqual(asked);

    await say("yes");
    const { done } = await whole(list, "add");
    // A phone that nobody here has, and a name that nobody here has, are still questions.
    expect(done).toMatchObject({ known: 2, alike: 2, added: 0 });
    expect(await names()).toEqual(["Ana Lopez", "Anna Lopez", "Anna Lopez", "Anne Lopez"]);
  });

  it("and another of the same people, worked at the same time by two workers each, add them once", async () => {
    const many = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, nth) =>
          `Person ${(from + nth).toString(36)} Q${from + nth}X,1/2/19${10 + ((from + nth) % 90)},415555${1000 + from + nth}`,
      );
    const forth = await checked(`Name,Born,Phone\n${many(0, 1_500).join("\n")}`);
    const back = await checked(`Name,Born,Phone\n${many(500, 2_000).toReversed().join("\n")}`);
    for (const one of [forth, back]) await runImport(owner, one, { alike: "add" });
    await Promise.all([forth, back, forth, back].map((one) => workImport(clinicId, one)));
    for (const one of [forth, back]) await workImport(clinicId, one);
    const [one, other] = [await viewImport(owner, forth), await viewImport(owner, back)];
    expect([one.state, other.state]).toEqual(["done", "done"]);
    expect(one.known + other.known).toBe(1_000);
    expect(await names()).toHaveLength(2_000);
    expect(new Set(await names()).size).toBe(2_000);
  });

  it("goes on where a worker stopped, in the check and in the run, and stops for good when it cannot", async () => {
    const list = `Name,Born,Phone\n${Array.from({ length: 1_200 }, (_, nth) => `P${nth} Q${(nth * 7919).toString(36)},1/2/19${10 + (nth % 90)},`).join("\n")}`;
    const importId = await send(list);
    await mapImport(owner, importId, MAPPING);
    // A worker is killed between two parts: what it did stands, and its job is gone.
    const file = fileOf(importId);
    await stored(clinicId, "UPDATE patient_import SET worked_at = now() - interval '2 minutes'");
    await tendImports(clinicId);
    const jobs = () =>
      stored<{ n: number }>(
        clinicId,
        "SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'patient-import.work' AND data->>'importId' = $1",
        [importId],
      );
    expect(await jobs()).toEqual([{ n: 2 }]);
    await workImport(clinicId, importId);
    await runImport(owner, importId, { alike: "add" });
    expect(existsSync(file)).toBe(true);
    const [first, second] = await Promise.allSettled([
      workImport(clinicId, importId),
      workImport(clinicId, importId),
    ]);
    expect([first.status, second.status]).toEqual(["fulfilled", "fulfilled"]);
    await workImport(clinicId, importId);
    expect(await viewImport(owner, importId)).toMatchObject({ state: "done", doneRows: 1_200 });
    expect(await names()).toHaveLength(1_200);

    const lost = await send(list);
    await mapImport(owner, lost, MAPPING);
    for (let round = 0; round < 6; round += 1) {
      await stored(clinicId, "UPDATE patient_import SET worked_at = now() - interval '2 minutes'");
      await tendImports(clinicId);
    }
    expect(await viewImport(owner, lost)).toMatchObject({ state: "failed", problem: "stopped" });
  });

  it.each([
    ["nothing below its headings", "Name,Born\n", "no-rows", null],
    ["more than 50,000 rows", `Name,Born\n${"Zed,1/2/1980\n".repeat(50_001)}`, "too-many-rows", null],
    ["a quotation mark without an end", 'Name,Born\nZed,1/2/1980\n"Ana,1/2/1980\n', "unreadable", 2],
  ])(
    "with %s fails in words, adds nobody, and may be thrown away",
    async (_what, text, problem, problemRow) => {
      const importId = await checked(text);
      expect(await viewImport(owner, importId)).toMatchObject({ state: "failed", problem, problemRow });
      await expect(runImport(owner, importId, { alike: "add" })).rejects.toMatchObject({ code: "conflict" });
      await discardImport(owner, importId);
      expect(await viewImport(owner, importId)).toMatchObject({ state: "ended" });
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
    await expect(sendImport(owner, { file, name: "x" })).rejects.toMatchObject({
      code: "invalid",
      fields: { list: expect.stringMatching(words) as string },
    });
  });

  it("that was not chosen at all is asked for", async () => {
    await expect(sendImport(owner, { file: new Uint8Array(), name: "" })).rejects.toMatchObject({
      fields: { list: "Choose a file" },
    });
  });

  it("is gone after a day when nobody goes on with it, and its left-out rows after a week", async () => {
    const { importId } = await whole(LIST);
    const open = await checked(LIST);
    await tendImports(clinicId);
    expect((await viewImports(owner)).map(({ state }) => state)).toEqual(["checked", "done"]);
    await stored(
      clinicId,
      "UPDATE patient_import SET uploaded_at = uploaded_at - interval '25 hours', finished_at = finished_at - interval '8 days'",
    );
    await tendImports(clinicId);
    for (const one of [importId, open]) {
      expect(await viewImport(owner, one)).toMatchObject({
        state: "ended",
        sample: [],
        refusedRows: [],
        alikeRows: [],
      });
      expect(existsSync(fileOf(one))).toBe(false);
    }
    expect(await stored(clinicId, "SELECT 1 FROM patient_import_row")).toEqual([]);
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
    expect(await viewImport(owner, importId)).toMatchObject({ state: "checked" });
  });
});
