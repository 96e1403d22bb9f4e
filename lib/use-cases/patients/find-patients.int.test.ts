import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { known } from "@/lib/contracts/part";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { addPatient } from "@/lib/use-cases/patients/add-patient";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";
import { tellApart } from "@/lib/use-cases/patients/tell-apart";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

let clinicId: ClinicId;
let desk: StaffActor;
let stranger: StaffActor;

/** Twenty thousand people of one clinic, of three hundred first and seventy family names; `npm run bench` asks among 100,000. */
const PLANT = `INSERT INTO patient (clinic_id, full_name, name_key, birth_date, mobile)
  SELECT $1::uuid, initcap(name), name, date '1930-01-01' + (n * 7919 % 30000), '+44 20 79' || lpad((n % 1000000)::text, 6, '0')
  FROM (SELECT n, 'x' || translate((n % 300)::text, '0123456789', 'aeioubdgkl') || 'an ' || 'q'
    || translate((n / 300 % 334)::text, '0123456789', 'mnprstaeio') || 'berg' AS name FROM generate_series(1, 20000) n) made`;

beforeAll(async () => {
  clinicId = await buildClinic();
  desk = await buildStaff(clinicId, ["front-desk"], { name: "Priya Nair" });
  stranger = await buildStaff(await buildClinic(), ["front-desk"]);
  await stored(clinicId, PLANT, [clinicId]);
  await buildPatient(clinicId, {
    full_name: "Siobhán Fitzgerald",
    birth_date: "1961-04-03",
    mobile: "555 0199",
  });
  await stored(clinicId, "ANALYZE patient, patient_name_part");
}, 60_000);
afterAll(closeConnections);

const find = async (search: string, actor = desk) => {
  const { patients, alike } = await searchPatients(actor, { search });
  return { names: patients.map(({ name }) => name), alike };
};

describe("finding one of twenty thousand", () => {
  it.each([
    ["siobhan fitz", false],
    ["4/3/1961 siobhan", false],
    ["siobhan 0199", false],
    ["siobhan fitzgerlad", true],
    ["shiobhan fitzgerald", true],
    ["fitzgarald", true],
    ["siobhan fitzgerrald 1961-04-03", true],
  ])("finds her by %s", async (typed, alike) => {
    const found = await find(typed);
    expect(found.names[0]).toBe("Siobhán Fitzgerald");
    expect(found.alike).toBe(alike);
  });

  it("finds nobody by a wrong date, a name unlike any, or in another clinic, and does where it is right", async () => {
    expect((await find("siobhan 1961-04-04")).names).toEqual([]);
    expect((await find("wojciechowski")).names).toEqual([]);
    expect((await find("fitzgerald", stranger)).names).toEqual([]);
    expect((await find("fitzgerald")).names).toEqual(["Siobhán Fitzgerald"]);
  });

  it("shows two identifiers beside each name", async () => {
    const { patients } = await searchPatients(desk, { search: "fitzgerald" });
    expect(patients[0]).toMatchObject({ birthDate: "Apr 3, 1961", phone: "555 0199" });
  });

  it("looks for duplicates by index: nobody reads a hundred thousand rows to open a chart", async () => {
    const plan = await stored<Record<string, string>>(
      clinicId,
      `EXPLAIN SELECT id FROM patient p WHERE p.clinic_id = $1 AND (p.birth_date = date '1961-04-03' OR p.id = ANY (ARRAY(
         SELECT n.patient_id FROM patient_name_part n WHERE n.clinic_id = $1 AND n.part = '#5550199')))`,
      [clinicId],
    );
    const words = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(words).toContain("patient_clinic_id_birth_date_idx");
    expect(words).toContain("patient_name_part_pkey");
    expect(words).not.toContain("Seq Scan");
  });
});

describe("somebody who may be on the books already", () => {
  const person = {
    ...{
      fullName: "Siobhan Fitzgerold",
      birthMonth: "4",
      birthDay: "3",
      birthYear: "1961",
      mobile: "",
      email: "",
    },
    ...{
      emergencyName: "",
      emergencyPhone: "",
      mayRing: true,
      mayLeaveMessage: false,
      mayMail: true,
      anotherPerson: false,
    },
  };

  it("is shown where the number is the same, however it is typed, and the date of birth is wrong", async () => {
    const wrongDay = { ...person, fullName: "Siobhan Fitzgerald", birthDay: "13" };
    for (const mobile of ["+1 (415) 555-0199", "415.555.0199", "0 555 0199"])
      expect(await addPatient(desk, { ...wrongDay, mobile }), mobile).toMatchObject({
        result: "similar",
        similar: [{ name: "Siobhán Fitzgerald", phone: "555 0199" }],
      });
    const otherNumber = await addPatient(stranger, { ...wrongDay, mobile: "415 555 0199" });
    expect(otherNumber, "and of another clinic nobody is").toMatchObject({ result: "added" });
  });

  it("is shown where the number on the books was written with signs nobody thought of", async () => {
    const kept = { full_name: "Wanda Quill", birth_date: "1970-01-01" };
    for (const [nth, mobile] of ["0161/496_0100", "0161\u00a0496\u20110100", "(0161) 496 0100 x"].entries()) {
      const clinic = await buildClinic();
      await buildPatient(clinic, { ...kept, name_key: "wanda quill", mobile });
      const here = await buildStaff(clinic, ["front-desk"]);
      const typed = { ...person, fullName: "Wanda Quill", birthDay: "13", mobile: "0161 496 0100" };
      expect(await addPatient(here, typed), String(nth)).toMatchObject({ result: "similar" });
    }
  });

  it("is shown before they are added, misspelled too, and on the chart of both afterwards", async () => {
    const reply = await addPatient(desk, person);
    expect(reply).toMatchObject({ result: "similar", similar: [{ name: "Siobhán Fitzgerald" }] });
    const added = await addPatient(desk, { ...person, anotherPerson: true });
    if (added.result !== "added") throw new Error("not added");
    const { sameness } = await viewPatient(desk, added.id);
    expect(sameness).toMatchObject({ duplicates: [{ name: "Siobhán Fitzgerald" }], mayMerge: false });
    const other = known(sameness).duplicates[0]?.id ?? "";
    expect(known((await viewPatient(desk, other)).sameness).duplicates.map(({ id }) => id)).toEqual([
      added.id,
    ]);

    const say = (twoPeople: "yes" | "no", actor = desk) =>
      tellApart(actor, { patientId: added.id, otherId: other, twoPeople });
    await expect(say("yes", stranger)).rejects.toMatchObject({ code: "not-found" });
    await say("yes");
    await say("yes");
    for (const [record, name] of [
      [added.id, "Siobhán Fitzgerald"],
      [other, "Siobhan Fitzgerold"],
    ] as const) {
      const now = known((await viewPatient(desk, record)).sameness);
      expect(now.duplicates).toEqual([]);
      expect(now.toldApart).toEqual([
        expect.objectContaining({ name, words: expect.stringContaining("Priya Nair said so on") as string }),
      ]);
    }
    await say("no");
    const { sameness: again } = await viewPatient(desk, added.id);
    expect(again).toMatchObject({ duplicates: [{ id: other }], toldApart: [] });
    expect(await stored(clinicId, "SELECT two_people FROM sameness_answer ORDER BY at")).toEqual([
      { two_people: true },
      { two_people: false },
    ]);
  });

  it("is nobody with another name born that day, or the same name born on another", async () => {
    const same = { ...person, birthYear: "1962" };
    expect((await addPatient(desk, same)).result).toBe("added");
    expect((await addPatient(desk, { ...person, fullName: "Wojciech Nowak" })).result).toBe("added");
  });
});
