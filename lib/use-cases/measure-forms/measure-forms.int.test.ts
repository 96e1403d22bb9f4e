import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { updateSitting } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import { measureItemsFields, scheduleFields } from "@/lib/contracts/measure-form";
import { scheduleBoxes } from "@/lib/domain/questionnaires/schedule";
import { buildClinic, buildPatient, buildStaff, buildVisit, signedIn, stored } from "@/lib/testing/factories";
import { listToday } from "@/lib/use-cases/today/list-today";
import { amendForm } from "@/lib/use-cases/measure-forms/amend-form";
import { changeSchedule } from "@/lib/use-cases/measure-forms/change-schedule";
import { handInForm } from "@/lib/use-cases/measure-forms/hand-in-form";
import { loadMeasureItems } from "@/lib/use-cases/measure-forms/load-measure-items";
import { readMeasureSettings } from "@/lib/use-cases/measure-forms/read-measure-settings";
import { startForm } from "@/lib/use-cases/measure-forms/start-form";
import { viewMeasuresHome } from "@/lib/use-cases/measure-forms/view-measures-home";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";
import { openPage, viewPage } from "@/lib/use-cases/measure-forms/view-page";
import { viewMeasures } from "@/lib/use-cases/outcomes/view-measures";
import { ALL, measureTests } from "@/lib/testing/measure-tests";

const { here, start, save, answer, age, scores } = measureTests();
const due = async () => (await viewMeasuresHome(here.actor)).due.map(({ measure }) => measure);

describe("a form of outcome measures", () => {
  it("asks what is due, goes on where it was left, and is one however often it is begun", async () => {
    expect(await due()).toEqual(["psfs", "groc", "phq-2"]);
    const clientKey = randomUUID();
    const ids = await Promise.all([start(clientKey), start(clientKey)]);
    expect(new Set(ids).size).toBe(1);
    const [formId] = ids;
    expect(await save(formId, "psfs-tasks", ALL["psfs-tasks"] ?? {})).toBe("psfs-task-1");
    expect(await openPage(here.actor, await start())).toBe("psfs-task-1");
    expect(await viewPage(here.actor, formId, "psfs-task-1")).toMatchObject({
      ...{ task: "Climb stairs", current: 2, total: 7, backPageId: "psfs-tasks" },
    });
  });

  it("keeps what was refused, and is not handed in before every required page is answered", async () => {
    const formId = await start();
    const typed = { "task-1": "Stairs", "task-2": "" };
    expect(await save(formId, "psfs-tasks", typed)).toBe("psfs-tasks");
    expect(await viewPage(here.actor, formId, "psfs-tasks")).toMatchObject({
      ...{ fields: typed, problems: [{ field: "task-2", problem: "tooFew" }] },
    });
    expect(await handInForm(here.actor, formId)).toEqual({ kind: "missing", pageId: "psfs-tasks" });
    expect(await scores()).toEqual([]);
    await answer(formId);
    expect((await viewAnswers(here.actor, formId)).state).toBe("completed");
  });

  it("becomes one score a questionnaire, once, and the clinic's page shows them", async () => {
    const formId = await start();
    await answer(formId);
    await Promise.all([handInForm(here.actor, formId), handInForm(here.actor, formId)]);
    expect((await scores()).map(({ measure, score }) => [measure, score])).toEqual([
      ...[
        ["groc", 1],
        ["phq-2", 1],
        ["psfs", 4],
      ],
    ]);
    expect(await due()).toEqual([]);
    expect(await startForm(here.actor, randomUUID())).toBeNull();
    const { measures } = await viewMeasures(here.clinician, { patientId: here.actor.patientId });
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
    expect(await openPage(here.actor, again)).toBe("psfs-task-1");
    await answer(again, { "psfs-task-1": { answer: "9" } });
    const { measures } = await viewMeasures(here.clinician, { patientId: here.actor.patientId });
    const psfs = measures.find(({ key }) => key === "psfs");
    expect(psfs).toMatchObject({
      verdict: "better",
      detail: expect.stringContaining("Climb stairs") as string,
    });
    expect(psfs?.sentence).toMatch(/^Patient-Specific Functional Scale \(PSFS\) rose by 2 points since /);
  });

  it("never changes once it is handed in, and a draft does (control)", async () => {
    const formId = await start();
    const scope = patientsVisibleTo(here.actor);
    const write = (version: number) =>
      withActorSql(here.actor, (sql) =>
        updateSitting(sql, scope, { id: formId, version }, { answers: {}, draft: {} }),
      );
    expect(await write(1)).toBe(true);
    await answer(formId);
    expect(await write(99)).toBe(false);
    await expect(stored(here.clinicId, "UPDATE measure_form SET answers = '{}'")).rejects.toThrow(
      "never changes",
    );
    await expect(stored(here.clinicId, "DELETE FROM measure_form")).rejects.toThrow("never changes");
    await expect(save(formId, "groc-change", { answer: "5" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is amended by other answers beside it: both stay, and only the later ones count", async () => {
    const formId = await start();
    await answer(formId);
    const opened = await amendForm(here.actor, formId, randomUUID());
    expect(await amendForm(here.actor, formId, randomUUID())).toBe(opened);
    await save(opened, "groc-change", { answer: "-1" });
    await answer(opened);
    const forms = await stored(
      here.clinicId,
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

  it("is absent for another patient, of this clinic or another, and there for its own (control)", async () => {
    const formId = await start();
    const other = await buildClinic();
    for (const at of [here.clinicId, other]) {
      const stranger = await signedIn(at, await buildPatient(at));
      const absent = { code: "not-found" };
      await expect(viewAnswers(stranger, formId)).rejects.toMatchObject(absent);
      await expect(viewPage(stranger, formId, "psfs-tasks")).rejects.toMatchObject(absent);
      await expect(save(formId, "psfs-tasks", {}, stranger)).rejects.toMatchObject(absent);
      await expect(handInForm(stranger, formId)).rejects.toMatchObject(absent);
      await expect(amendForm(stranger, formId, randomUUID())).rejects.toMatchObject(absent);
    }
    expect((await viewAnswers(here.actor, formId)).state).toBe("draft");
  });

  it("asks RMDQ once an owner has loaded its texts, and not before nor after their use ended", async () => {
    const owner = await buildStaff(here.clinicId, ["owner"]);
    const items = Array.from({ length: 24 }, (_, index) => `Made-up line ${index + 1}`);
    expect(await due()).not.toContain("rmdq");
    await loadMeasureItems(owner, measureItemsFields.parse({ items: items.join("\n"), licence: "Asked" }));
    expect((await readMeasureSettings(owner)).texts).toMatchObject({ items, licence: "Asked" });
    expect(await due()).toContain("rmdq");
    const formId = await start();
    expect((await viewPage(here.actor, formId, "rmdq-today-2")).items[0]).toEqual({
      number: 9,
      text: "Made-up line 9",
    });
    await loadMeasureItems(owner, measureItemsFields.parse({ retire: "yes" }));
    await answer(formId, { "rmdq-today-1": { answer: ["1", "8"] }, "rmdq-today-3": { answer: "24" } });
    expect((await scores()).find(({ measure }) => measure === "rmdq")?.score).toBe(3);
    await age(60);
    expect(await due()).toEqual(["psfs", "groc", "phq-2"]);
  });

  it("is asked as the clinic's owner says, and the clinic sees what is due", async () => {
    const owner = await buildStaff(here.clinicId, ["owner"]);
    await changeSchedule(owner, scheduleFields.parse({ "phq-4": "6", psfs: "never" }));
    expect(await due()).toEqual(["groc", "phq-4"]);
    const shown = await viewMeasures(here.clinician, { patientId: here.actor.patientId });
    expect(shown.due.map(({ measure, overdue }) => [measure, overdue])).toEqual([
      ["groc", false],
      ["phq-4", true],
    ]);
    await buildVisit(here.clinicId, here.actor.patientId, new Date().toISOString().slice(0, 10));
    const today = await listToday(here.clinician);
    expect(today.view === "clinical" && today.visits.map(({ measuresDue }) => measuresDue)).toEqual([
      "Measures overdue: PHQ-4",
    ]);
  });

  it("keeps a schedule that another owner chose meanwhile until this one saves again", async () => {
    const owner = await buildStaff(here.clinicId, ["owner"]);
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
