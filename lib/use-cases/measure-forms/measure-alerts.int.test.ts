import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { measureItemsFields } from "@/lib/contracts/measure-form";
import { buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { amendForm } from "@/lib/use-cases/measure-forms/amend-form";
import { loadMeasureItems } from "@/lib/use-cases/measure-forms/load-measure-items";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";
import { viewMeasuresHome } from "@/lib/use-cases/measure-forms/view-measures-home";
import { withdrawScore } from "@/lib/use-cases/outcomes/withdraw-score";
import { daysAgo, measureTests } from "@/lib/testing/measure-tests";

const { here, start, save, answer, age, alerts } = measureTests();

describe("what a form of outcome measures leads to", () => {
  it("tells of a low mood what the rule says, and raises no alert for it", async () => {
    await answer(await start());
    expect(
      (await viewAnswers(here.actor, (await viewMeasuresHome(here.actor)).last?.id ?? "")).told,
    ).toBeNull();
    await age(42);
    const formId = await start();
    await answer(formId, { "phq-2-low-mood": { answer: "3" } });
    const { told } = await viewAnswers(here.actor, formId);
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
    const opened = await amendForm(here.actor, formId, randomUUID());
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
      here.clinicId,
      "SELECT id FROM outcome_score WHERE measure = 'groc' AND withdrawn_at IS NULL",
    );
    await withdrawScore(here.clinician, { scoreId: id, reason: "Meant somebody else" });
    await age(14);
    await answer(await start(), { "groc-change": { answer: "-2" } });
    expect(await alerts()).toEqual([]);
  });

  it("measures a rise of RMDQ (TR-11) from every score of an earlier sitting, and never within one", async () => {
    await plantCheckIn(here.clinicId, here.actor.patientId, daysAgo(90));
    const owner = await buildStaff(here.clinicId, ["owner"]);
    const items = Array.from({ length: 24 }, (_, index) => `Made-up line ${index + 1}`);
    await loadMeasureItems(owner, measureItemsFields.parse({ items: items.join("\n"), licence: "Asked" }));
    const first = await start();
    await answer(first, { "rmdq-today-1": { answer: ["1", "2"] } });
    const opened = await amendForm(here.actor, first, randomUUID());
    await save(opened, "rmdq-today-1", { answer: ["1", "2", "3", "4", "5", "6", "7", "8"] });
    await answer(opened);
    expect(await alerts()).toEqual([]);
    await age(60);
    await answer(await start(), { "rmdq-today-1": { answer: ["1", "2", "3", "4", "5", "6", "7", "8"] } });
    expect(await alerts()).toMatchObject([{ tier: "soon", fired_rules: ["TR-11"] }]);
  });
});
