import { describe, expect, it } from "vitest";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { listSimilarPatients } from "@/lib/data/patients/patient-matches";
import { withActorSql } from "@/lib/data/with-actor";
import { buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { discardImport } from "@/lib/use-cases/imports/discard-import";
import { runImport } from "@/lib/use-cases/imports/run-import";
import { viewImport } from "@/lib/use-cases/imports/view-import";
import { workImport } from "@/lib/use-cases/imports/work-import";
import { tellApart } from "@/lib/use-cases/patients/tell-apart";
import { LIST, listTests, MAPPING } from "@/lib/testing/list-tests";

const { here, checked, whole, names } = listTests();

describe("people of a list who may be here already", () => {
  it("sent again adds nobody: not after names were put right, nor after one was merged, nor by a job done twice", async () => {
    const { importId } = await whole(LIST, "add");
    expect(await names()).toHaveLength(3);
    await stored(
      here.clinicId,
      "UPDATE patient SET full_name = 'Anna Lopez', name_key = 'anna lopez', mobile = NULL WHERE clinic_id = $1 AND full_name = 'Ana López'",
      [here.clinicId],
    );
    await stored(
      here.clinicId,
      "UPDATE patient SET merged_into_id = (SELECT id FROM patient WHERE clinic_id = $1 AND full_name = 'Anna Lopez') WHERE clinic_id = $1 AND full_name = 'Ana Lopes'",
      [here.clinicId],
    );
    const { done } = await whole(LIST, "add");
    expect(done).toMatchObject({ added: 0, known: 4, alike: 0, refused: 1 });
    await workImport(here.clinicId, importId);
    await runImport(here.owner, importId, { alike: "add" });
    expect(await names()).toHaveLength(3);
  });

  it("asks about people who may be here already by the desk's own rule, and leaves it to staff", async () => {
    await buildPatient(here.clinicId, {
      full_name: "Maria Gonzalez",
      birth_date: "1970-03-04",
      mobile: "555-0001",
    });
    await buildPatient(here.clinicId, {
      full_name: "Bob Stone",
      birth_date: "1950-06-07",
      mobile: "555-0002",
    });
    const people = [
      ["Mary Gonzalez", "1970-03-04", "555-0009"],
      ["Maria Gonzales", "1999-01-01", "555-0001"],
      ["Mia Stone", "1950-06-07", "555-0003"],
      ["Quite Other", "1970-03-04", "555-0001"],
      ["Maria Gonzales", "1998-01-01", "+1 555 0001"],
      ["Bob Stone", "1950-06-07", "555-0002"],
    ] as const;
    const list = `Name,Born,Phone\n${people.map((one) => one.join(",")).join("\n")}`;
    const byTheDesk = await withActorSql(
      systemActor(here.clinicId, "test", here.owner.requestId),
      async (sql) => {
        const found: boolean[] = [];
        for (const [name, birthDate, mobile] of people)
          found.push(
            (
              await listSimilarPatients(sql, patientsVisibleTo(here.owner), {
                nameKey: name.toLowerCase(),
                birthDate,
                mobile,
              })
            ).length > 0,
          );
        return found;
      },
    );
    const importId = await checked(list, { ...MAPPING, dateOrder: "ymd" as never });
    const { alikeRows, known, alike } = await viewImport(here.owner, importId);
    const flagged = new Set(alikeRows.map(({ row }) => row));
    // The last is no question: all three are the same.
    expect(people.map((_, at) => flagged.has(at + 2) || at === people.length - 1)).toEqual(byTheDesk);
    expect({ known, some: alike > 0 && alike < 5 }).toEqual({ known: 1, some: true });
    await runImport(here.owner, importId, { alike: "add" });
    await workImport(here.clinicId, importId);
    const done = await viewImport(here.owner, importId);
    expect(done.alikeRows.every(({ patientId }) => patientId !== null)).toBe(true);
    expect(await names()).toHaveLength(2 + 5);
  });

  it("asks nothing that staff have answered: who has one's name and the other's phone is the first of two people", async () => {
    const desk = await buildStaff(here.clinicId, ["front-desk"]);
    const twins = { birth_date: "1970-03-04", email: null };
    const ana = await buildPatient(here.clinicId, {
      ...twins,
      full_name: "Ana Lopez",
      mobile: "(415) 555-0001",
    });
    const anna = await buildPatient(here.clinicId, {
      ...twins,
      full_name: "Anna Lopez",
      mobile: "415-555-0002",
    });
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
        here.clinicId,
        "SELECT outcome, twin_id AS twin FROM patient_import_row WHERE import_id = $1 ORDER BY row_number",
        [importId],
      );
      await discardImport(here.owner, importId);
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
    for (const one of [forth, back]) await runImport(here.owner, one, { alike: "add" });
    await Promise.all([forth, back, forth, back].map((one) => workImport(here.clinicId, one)));
    for (const one of [forth, back]) await workImport(here.clinicId, one);
    const [one, other] = [await viewImport(here.owner, forth), await viewImport(here.owner, back)];
    expect([one.state, other.state]).toEqual(["done", "done"]);
    expect(one.known + other.known).toBe(1_000);
    expect(await names()).toHaveLength(2_000);
    expect(new Set(await names()).size).toBe(2_000);
  });
});
