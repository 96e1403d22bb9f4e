import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { closeConnections } from "@/lib/data/pool";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { atOnce } from "@/lib/testing/at-once";
import { buildClinic, buildPatient, buildStaff } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmeOf } from "@/lib/testing/programmed-patient";
import { endProgramme } from "@/lib/use-cases/programme-ends/end-programme";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";
import { openBuilder } from "@/lib/use-cases/programmes/open-builder";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

let maya: StaffActor;
let tom: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  const clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom" });
});
beforeEach(async () => {
  patientId = await buildPatient(maya.clinicId);
});
afterAll(closeConnections);

type Plan = { readonly title: string; readonly replaces?: string | null };
const assign = (actor: StaffActor, plan: Plan) =>
  assignProgramme(actor, { ...programmeOf(patientId, PROGRAMME_ITEMS), ...plan });
const change = (actor: StaffActor, programmeId: string, title: string) => {
  const plan = programmeOf(patientId, PROGRAMME_ITEMS);
  return changeProgramme(actor, { ...plan, title, reason: "", programmeId, baseNumber: 1 });
};
const end = (actor: StaffActor, programmeId: string) =>
  endProgramme(actor, { patientId, programmeId, reason: "finished", note: "" });
/** What a builder opened now has seen. */
const opened = async (actor: StaffActor) =>
  (await openBuilder(actor, { patientId })).running?.versionId ?? null;
const plans = async () => {
  const { programme, earlier } = await viewProgramme(maya, { patientId });
  return { runs: programme?.title, number: programme?.number, earlier: earlier.map(({ title }) => title) };
};

const bothAtOnce = (...both: (() => Promise<unknown>)[]) =>
  atOnce(maya, (sql) => holdPatient(sql, patientsVisibleTo(maya), patientId), both);

describe("two who assign a plan to one patient at once", () => {
  it("do not replace each other's unseen: the later is told whose came first, and may assign it after that", async () => {
    const seen = await opened(tom);
    const both = await bothAtOnce(
      () => assign(maya, { title: "One", replaces: seen }),
      () => assign(tom, { title: "Two", replaces: seen }),
    );
    expect(both).toEqual(["went through", "conflict"]);
    expect(await plans()).toEqual({ runs: "One", number: 1, earlier: [] });
    const runningVersion = await opened(tom);
    const late = assign(tom, { title: "Three", replaces: seen });
    await expect(late).rejects.toMatchObject({
      fields: {
        replaces: expect.stringMatching(/^Dr Maya assigned “One” meanwhile\. /) as string,
        runningVersion,
      },
    });
    await assign(tom, { title: "Three", replaces: runningVersion });
    expect(await plans()).toMatchObject({ runs: "Three", earlier: ["One"] });
  });

  it("are told of a newer version of the one that is to be replaced, and of one that has ended", async () => {
    const { programmeId } = await assign(maya, { title: "Old" });
    const seen = await opened(tom);
    await change(maya, programmeId, "Changed");
    const replaces = (words: string) => ({
      code: "conflict",
      fields: { replaces: expect.stringContaining(words) as string },
    });
    const late = () => assign(tom, { title: "New", replaces: seen });
    await expect(late()).rejects.toMatchObject(
      replaces("Dr Maya saved version 2 of “Changed” meanwhile. Yours is still here"),
    );
    await end(maya, programmeId);
    await expect(late()).rejects.toMatchObject(replaces("The programme that ran has ended meanwhile."));
    expect(await plans()).toMatchObject({ runs: undefined, earlier: ["Changed"] });
    await assign(tom, { title: "New", replaces: null });
    expect(await plans()).toMatchObject({ runs: "New" });
  });
});

describe("a change of a plan that a colleague replaces or ends at the same moment", () => {
  it("is not written on the one that is over, where nobody looks", async () => {
    const { programmeId, versionId } = await assign(maya, { title: "Old" });
    const both = await bothAtOnce(
      () => assign(maya, { title: "New", replaces: versionId }),
      () => change(tom, programmeId, "Changed"),
    );
    expect(both).toEqual(["went through", "conflict"]);
    expect(await plans()).toEqual({ runs: "New", number: 1, earlier: ["Old"] });
    expect((await viewProgramme(tom, { patientId })).earlier[0]?.versions).toHaveLength(1);
  });

  it("is not replaced unseen where it came first", async () => {
    const { programmeId, versionId } = await assign(maya, { title: "Old" });
    const both = await bothAtOnce(
      () => change(tom, programmeId, "Changed"),
      () => assign(maya, { title: "New", replaces: versionId }),
    );
    expect(both).toEqual(["went through", "conflict"]);
    expect(await plans()).toEqual({ runs: "Changed", number: 2, earlier: [] });
  });

  it("can be assigned in its place, with its reason", async () => {
    const { programmeId } = await assign(maya, { title: "Old" });
    await end(maya, programmeId);
    const late = change(tom, programmeId, "Changed");
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      fields: { replaces: expect.stringContaining("has ended meanwhile") as string, runningVersion: "" },
    });
    const reason = "Knee is sore";
    await assignProgramme(tom, { ...programmeOf(patientId, PROGRAMME_ITEMS), reason, replaces: null });
    const { programme } = await viewProgramme(tom, { patientId });
    expect(programme?.versions).toMatchObject([{ number: 1, reason }]);
  });

  it("lets one of two changes win, the other told whose version it was", async () => {
    const { programmeId } = await assign(maya, { title: "Old" });
    const both = await bothAtOnce(
      () => change(maya, programmeId, "Mine"),
      () => change(tom, programmeId, "Theirs"),
    );
    expect(both).toEqual(["went through", "conflict"]);
    await expect(change(tom, programmeId, "Theirs")).rejects.toMatchObject({
      fields: { currentNumber: "2" },
    });
  });
});
