import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { updateSitting } from "@/lib/data/measure-forms";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { measureItemsFields, scheduleFields } from "@/lib/contracts/measure-form";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { scheduleBoxes } from "@/lib/domain/questionnaires/schedule";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { listToday } from "@/lib/use-cases/today/list-today";
import { amendForm } from "@/lib/use-cases/measure-forms/amend-form";
import { changeSchedule } from "@/lib/use-cases/measure-forms/change-schedule";
import { handInForm } from "@/lib/use-cases/measure-forms/hand-in-form";
import { loadMeasureItems } from "@/lib/use-cases/measure-forms/load-measure-items";
import { readMeasureSettings } from "@/lib/use-cases/measure-forms/read-measure-settings";
import { savePage } from "@/lib/use-cases/measure-forms/save-page";
import { startForm } from "@/lib/use-cases/measure-forms/start-form";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";
import { viewMeasuresHome } from "@/lib/use-cases/measure-forms/view-measures-home";
import { openPage, viewPage } from "@/lib/use-cases/measure-forms/view-page";
import { withdrawScore } from "@/lib/use-cases/outcomes/withdraw-score";
import { viewMeasures } from "@/lib/use-cases/outcomes/view-measures";

let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** Pain and the rating of change come with check-ins; here PSFS, the rating and PHQ-2 are asked. */
beforeEach(async () => {
  clinicId = await buildClinic({ measure_weeks: { pain: null } });
  clinician = await buildStaff(clinicId, ["clinician"]);
  const patientId = await buildPatient(clinicId);
  await plantCheckIn(clinicId, patientId, daysAgo(20));
  actor = await signedIn(clinicId, patientId);
});
afterAll(closeConnections);

const ALL: Readonly<Record<string, RawFields>> = {
  "psfs-tasks": { "task-1": "Climb stairs", "task-2": "Socks", "task-3": "Walk the dog" },
  ...{ "psfs-task-1": { answer: "3" }, "psfs-task-2": { answer: "4" }, "psfs-task-3": { answer: "5" } },
  ...{ "groc-change": { answer: "1" }, "phq-2-interest": { answer: "0" }, "phq-2-low-mood": { answer: "1" } },
};
const start = async (clientKey = randomUUID()) => {
  const formId = await startForm(actor, clientKey);
  if (formId === null) throw new Error("nothing was due");
  return formId;
};
const save = (formId: string, pageId: string, fields: RawFields, who = actor) =>
  savePage(who, { formId, pageId, fields, skipped: false });

/** Answers every open page and hands the form in. */
async function answer(formId: string, more: Readonly<Record<string, RawFields>> = {}) {
  for (let page = await openPage(actor, formId); page !== null;) {
    page = await save(formId, page, { ...ALL, ...more }[page] ?? {});
  }
  expect(await handInForm(actor, formId)).toMatchObject({ kind: "done" });
}
/** As if every form so far had been handed in so many days earlier. */
const age = async (days: number) => {
  await stored(clinicId, "ALTER TABLE measure_form DISABLE TRIGGER handed_in_is_final");
  await stored(clinicId, "UPDATE measure_form SET completed_at = completed_at - $1::int * interval '1 day'", [
    days,
  ]);
  await stored(clinicId, "ALTER TABLE measure_form ENABLE TRIGGER handed_in_is_final");
  await stored(
    clinicId,
    "UPDATE outcome_score SET taken_on = taken_on - $1::int, entered_at = entered_at - $1::int * interval '1 day'",
    [days],
  );
};
const scores = () =>
  stored<{ measure: string; score: number; why: string | null }>(
    clinicId,
    `SELECT measure, score::float8 AS score, withdrawn_why AS why FROM outcome_score ORDER BY entered_at, measure`,
  );
const alerts = () => stored(clinicId, "SELECT tier::text, fired_rules FROM alert");
const due = async () => (await viewMeasuresHome(actor)).due.map(({ measure }) => measure);

describe("a form of outcome measures", () => {
  it("asks what is due, goes on where it was left, and is one however often it is begun", async () => {
    expect(await due()).toEqual(["psfs", "groc", "phq-2"]);
    const clientKey = randomUUID();
    const ids = await Promise.all([start(clientKey), start(clientKey)]);
    expect(new Set(ids).size).toBe(1);
    const [formId] = ids;
    expect(await save(formId, "psfs-tasks", ALL["psfs-tasks"] ?? {})).toBe("psfs-task-1");
    expect(await openPage(actor, await start())).toBe("psfs-task-1");
    expect(await viewPage(actor, formId, "psfs-task-1")).toMatchObject({
      ...{ task: "Climb stairs", current: 2, total: 7, backPageId: "psfs-tasks" },
    });
  });

  it("keeps what was refused, and is not handed in before every required page is answered", async () => {
    const formId = await start();
    const typed = { "task-1": "Stairs", "task-2": "" };
    expect(await save(formId, "psfs-tasks", typed)).toBe("psfs-tasks");
    expect(await viewPage(actor, formId, "psfs-tasks")).toMatchObject({
      ...{ fields: typed, problems: [{ field: "task-2", problem: "tooFew" }] },
    });
    expect(await handInForm(actor, formId)).toEqual({ kind: "missing", pageId: "psfs-tasks" });
    expect(await scores()).toEqual([]);
    await answer(formId);
    expect((await viewAnswers(actor, formId)).state).toBe("completed");
  });

  it("becomes one score a questionnaire, once, and the clinic's page shows them", async () => {
    const formId = await start();
    await answer(formId);
    await Promise.all([handInForm(actor, formId), handInForm(actor, formId)]);
    expect((await scores()).map(({ measure, score }) => [measure, score])).toEqual([
      ...[
        ["groc", 1],
        ["phq-2", 1],
        ["psfs", 4],
      ],
    ]);
    expect(await due()).toEqual([]);
    expect(await startForm(actor, randomUUID())).toBeNull();
    const { measures } = await viewMeasures(clinician, { patientId: actor.patientId });
    expect(measures.find(({ key }) => key === "psfs")).toMatchObject({
      sentence: expect.stringContaining("One score so far: 4 on ") as string,
      tasks: [
        { name: "Climb stairs", score: 3 },
        { name: "Socks", score: 4 },
        { name: "Walk the dog", score: 5 },
      ],
    });
    expect(measures.find(({ key }) => key === "phq-2")?.sentence).toContain("1 of 6, not positive");
  });

  it("asks the same activities next time, and compares them", async () => {
    await answer(await start());
    await age(14);
    expect(await due()).toEqual(["psfs", "groc"]);
    const again = await start();
    expect(await openPage(actor, again)).toBe("psfs-task-1");
    await answer(again, { "psfs-task-1": { answer: "9" } });
    const { measures } = await viewMeasures(clinician, { patientId: actor.patientId });
    const psfs = measures.find(({ key }) => key === "psfs");
    expect(psfs).toMatchObject({
      verdict: "better",
      detail: expect.stringContaining("Climb stairs") as string,
    });
    expect(psfs?.sentence).toMatch(/^Own activities \(PSFS\) rose by 2 points since /);
  });

  it("never changes once it is handed in, and a draft does (control)", async () => {
    const formId = await start();
    const scope = patientsVisibleTo(actor);
    const write = (version: number) =>
      withActorSql(actor, (sql) =>
        updateSitting(sql, scope, { id: formId, version }, { answers: {}, draft: {} }),
      );
    expect(await write(1)).toBe(true);
    await answer(formId);
    expect(await write(99)).toBe(false);
    await expect(stored(clinicId, "UPDATE measure_form SET answers = '{}'")).rejects.toThrow("never changes");
    await expect(stored(clinicId, "DELETE FROM measure_form")).rejects.toThrow("never changes");
    await expect(save(formId, "groc-change", { answer: "5" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is amended by other answers beside it: both stay, and only the later ones count", async () => {
    const formId = await start();
    await answer(formId);
    const opened = await amendForm(actor, formId, randomUUID());
    expect(await amendForm(actor, formId, randomUUID())).toBe(opened);
    await save(opened, "groc-change", { answer: "-1" });
    await answer(opened);
    const forms = await stored(
      clinicId,
      `SELECT state::text, answers->>'groc-change' AS groc, amends IS NOT NULL AS amends, completed_at IS NOT NULL AS at
       FROM measure_form ORDER BY started_at`,
    );
    expect(forms).toEqual([
      { state: "completed", groc: "1", amends: false, at: true },
      { state: "amended", groc: "-1", amends: true, at: true },
    ]);
    const groc = (await scores()).filter(({ measure }) => measure === "groc");
    expect(groc).toMatchObject([
      { score: 1, why: "Answered anew" },
      { score: -1, why: null },
    ]);
  });

  it("tells of a low mood what the rule says, and raises no alert for it", async () => {
    await answer(await start());
    expect((await viewAnswers(actor, (await viewMeasuresHome(actor)).last?.id ?? "")).told).toBeNull();
    await age(42);
    const formId = await start();
    await answer(formId, { "phq-2-low-mood": { answer: "3" } });
    const { told } = await viewAnswers(actor, formId);
    expect(told?.instructions.map(({ code }) => code)).toEqual(["P-MOOD"]);
    expect(await alerts()).toEqual([]);
  });

  it("raises an alert for a change that is worse twice in a row (TR-11), and not for one", async () => {
    await answer(await start(), { "groc-change": { answer: "-2" } });
    expect(await alerts()).toEqual([]);
    await age(14);
    await answer(await start(), { "groc-change": { answer: "-3" } });
    expect(await alerts()).toMatchObject([{ tier: "soon", fired_rules: ["TR-11"] }]);
  });

  const again = async (formId: string, groc: string) => {
    const opened = await amendForm(actor, formId, randomUUID());
    await save(opened, "groc-change", { answer: groc });
    await answer(opened);
    return opened;
  };

  it("counts a sitting answered anew as one: no two ratings in a row, and none taken away", async () => {
    const first = await start();
    await answer(first, { "groc-change": { answer: "-2" } });
    const second = await again(first, "-3");
    expect(await alerts()).toEqual([]);
    await again(second, "1");
    expect(await alerts()).toEqual([]);
    await age(14);
    await answer(await start(), { "groc-change": { answer: "-2" } });
    expect(await alerts()).toMatchObject([{ tier: "soon", fired_rules: ["TR-11"] }]);
  });

  it("raises the alert when the rating answered anew is the second in a row, and not when it is better (control)", async () => {
    await answer(await start(), { "groc-change": { answer: "-2" } });
    await age(14);
    const formId = await start();
    await answer(formId, { "groc-change": { answer: "1" } });
    const second = await again(formId, "-1");
    expect(await alerts()).toEqual([]);
    await again(second, "-4");
    expect(await alerts()).toMatchObject([{ tier: "soon", fired_rules: ["TR-11"] }]);
  });

  it("counts no rating that staff took back, answered anew or not", async () => {
    const first = await start();
    await answer(first, { "groc-change": { answer: "-3" } });
    await again(first, "-2");
    const [{ id } = { id: "" }] = await stored<{ id: string }>(
      clinicId,
      "SELECT id FROM outcome_score WHERE measure = 'groc' AND withdrawn_at IS NULL",
    );
    await withdrawScore(clinician, { scoreId: id, reason: "Meant somebody else" });
    await age(14);
    await answer(await start(), { "groc-change": { answer: "-2" } });
    expect(await alerts()).toEqual([]);
  });

  it("is absent for another patient, of this clinic or another, and there for its own (control)", async () => {
    const formId = await start();
    const other = await buildClinic();
    for (const at of [clinicId, other]) {
      const stranger = await signedIn(at, await buildPatient(at));
      const absent = { code: "not-found" };
      await expect(viewAnswers(stranger, formId)).rejects.toMatchObject(absent);
      await expect(viewPage(stranger, formId, "psfs-tasks")).rejects.toMatchObject(absent);
      await expect(save(formId, "psfs-tasks", {}, stranger)).rejects.toMatchObject(absent);
      await expect(handInForm(stranger, formId)).rejects.toMatchObject(absent);
      await expect(amendForm(stranger, formId, randomUUID())).rejects.toMatchObject(absent);
    }
    expect((await viewAnswers(actor, formId)).state).toBe("draft");
  });

  it("asks RMDQ once an owner has loaded its texts, and not before nor after their use ended", async () => {
    const owner = await buildStaff(clinicId, ["owner"]);
    const items = Array.from({ length: 24 }, (_, index) => `Made-up line ${index + 1}`);
    expect(await due()).not.toContain("rmdq");
    await loadMeasureItems(owner, measureItemsFields.parse({ items: items.join("\n"), licence: "Asked" }));
    expect((await readMeasureSettings(owner)).texts).toMatchObject({ items, licence: "Asked" });
    expect(await due()).toContain("rmdq");
    const formId = await start();
    expect((await viewPage(actor, formId, "rmdq-today-2")).items[0]).toEqual({
      number: 9,
      text: "Made-up line 9",
    });
    await loadMeasureItems(owner, measureItemsFields.parse({ retire: "yes" }));
    await answer(formId, { "rmdq-today-1": { answer: ["1", "8"] }, "rmdq-today-3": { answer: "24" } });
    expect((await scores()).find(({ measure }) => measure === "rmdq")?.score).toBe(3);
    await age(60);
    expect(await due()).toEqual(["psfs", "groc", "phq-2"]);
  });

  it("measures a rise of RMDQ (TR-11) from every score of an earlier sitting, and never within one", async () => {
    await plantCheckIn(clinicId, actor.patientId, daysAgo(90));
    const owner = await buildStaff(clinicId, ["owner"]);
    const items = Array.from({ length: 24 }, (_, index) => `Made-up line ${index + 1}`);
    await loadMeasureItems(owner, measureItemsFields.parse({ items: items.join("\n"), licence: "Asked" }));
    const first = await start();
    await answer(first, { "rmdq-today-1": { answer: ["1", "2"] } });
    const opened = await amendForm(actor, first, randomUUID());
    await save(opened, "rmdq-today-1", { answer: ["1", "2", "3", "4", "5", "6", "7", "8"] });
    await answer(opened);
    expect(await alerts()).toEqual([]);
    await age(60);
    await answer(await start(), { "rmdq-today-1": { answer: ["1", "2", "3", "4", "5", "6", "7", "8"] } });
    expect(await alerts()).toMatchObject([{ tier: "soon", fired_rules: ["TR-11"] }]);
  });

  it("is asked as the clinic's owner says, and the clinic sees what is due", async () => {
    const owner = await buildStaff(clinicId, ["owner"]);
    await changeSchedule(owner, scheduleFields.parse({ "phq-4": "6", psfs: "never" }));
    expect(await due()).toEqual(["groc", "phq-4"]);
    const shown = await viewMeasures(clinician, { patientId: actor.patientId });
    expect(shown.due.map(({ measure, overdue }) => [measure, overdue])).toEqual([
      ["groc", false],
      ["phq-4", true],
    ]);
    await buildVisit(clinicId, actor.patientId, new Date().toISOString().slice(0, 10));
    const today = await listToday(clinician);
    expect(today.view === "clinical" && today.visits.map(({ measuresDue }) => measuresDue)).toEqual([
      "Measures overdue: PHQ-4",
    ]);
  });

  it("keeps a schedule that another owner chose meanwhile until this one saves again", async () => {
    const owner = await buildStaff(clinicId, ["owner"]);
    const opened = scheduleBoxes((await readMeasureSettings(owner)).schedule);
    await changeSchedule(owner, scheduleFields.parse({ psfs: "4" }), opened);
    const mine = scheduleFields.parse({ psfs: "never", groc: "3" });
    await expect(changeSchedule(owner, mine, opened)).rejects.toMatchObject({
      code: "invalid",
      fields: { psfs: "Somebody else made it “Every 4 weeks” meanwhile. Save again to keep yours." },
    });
    const now = (await readMeasureSettings(owner)).schedule;
    expect(now).toMatchObject({ psfs: 4, groc: 2 });
    await changeSchedule(owner, mine, scheduleBoxes(now));
    expect((await readMeasureSettings(owner)).schedule).toMatchObject({ psfs: null, groc: 3 });
  });
});
