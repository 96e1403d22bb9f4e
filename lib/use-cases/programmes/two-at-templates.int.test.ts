import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { saveTemplateInput } from "@/lib/contracts/programme";
import { holdSettings } from "@/lib/data/clinics/clinics";
import { closeConnections } from "@/lib/data/pool";
import { atOnce } from "@/lib/testing/at-once";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { WARM_UPS } from "@/lib/testing/programmed-patient";
import { archiveTemplate } from "@/lib/use-cases/programmes/archive-template";
import { listTemplates } from "@/lib/use-cases/programmes/list-templates";
import { renameTemplate } from "@/lib/use-cases/programmes/rename-template";
import { saveTemplate } from "@/lib/use-cases/programmes/save-template";

let maya: StaffActor;
let tom: StaffActor;

beforeEach(async () => {
  const clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom" });
});
afterAll(closeConnections);

const save = (actor: StaffActor, name: string, seen?: number) =>
  saveTemplate(actor, saveTemplateInput.parse({ name, phase: "S", items: WARM_UPS, seen }));
const rename = (actor: StaffActor, templateId: string, name: string, seen: string) =>
  renameTemplate(actor, { templateId, name, seen });
const listed = async () => (await listTemplates(maya)).map(({ name, version }) => `${name} ${version}`);
const bothAtOnce = (...both: (() => Promise<unknown>)[]) =>
  atOnce(maya, (sql) => holdSettings(sql, maya.clinicId), both);
const conflict = (seen: string, words: string) => ({
  code: "conflict",
  fields: { name: expect.stringContaining(words) as string, seen },
});

describe("two who work on one template at once", () => {
  it("save no version over one that they had not seen, and may once they are told of it", async () => {
    await save(maya, "Runners", 0);
    const both = await bothAtOnce(
      () => save(maya, "Runners", 1),
      () => save(tom, "runners", 1),
    );
    expect(both).toEqual(["went through", "conflict"]);
    expect(await listed()).toEqual(["Runners 2"]);
    await expect(save(tom, "runners", 1)).rejects.toMatchObject(
      conflict("2", "Dr Maya saved “Runners”, version 2."),
    );
    await save(tom, "runners", 2);
    expect(await listed()).toEqual(["runners 3"]);
  });

  it("are told that another has the name that both give to a new one, or that it is gone from the list", async () => {
    const both = await bothAtOnce(
      () => save(maya, "Desk", 0),
      () => save(tom, "desk", 0),
    );
    expect(both).toEqual(["went through", "conflict"]);
    expect(await listed()).toEqual(["Desk 1"]);
    const [desk] = await listTemplates(maya);
    await archiveTemplate(maya, { templateId: desk?.id ?? "" });
    await expect(save(tom, "Desk", 1)).rejects.toMatchObject(conflict("0", "taken off the list meanwhile"));
    await save(tom, "Desk", 0);
    expect(await listed()).toEqual(["Desk 2"]);
  });

  it("give it no other name than one they had seen; the same name twice is given once", async () => {
    const { templateId } = await save(maya, "Runners");
    const both = await bothAtOnce(
      () => rename(maya, templateId, "Joggers", "Runners"),
      () => rename(tom, templateId, "Sprinters", "Runners"),
    );
    expect(both).toEqual(["went through", "conflict"]);
    await expect(rename(tom, templateId, "Sprinters", "Runners")).rejects.toMatchObject(
      conflict("Joggers", "Somebody else has renamed it “Joggers” meanwhile."),
    );
    await rename(tom, templateId, "Joggers", "Runners");
    expect(await listed()).toEqual(["Joggers 1"]);
    await rename(tom, templateId, "Sprinters", "Joggers");
    expect(await listed()).toEqual(["Sprinters 1"]);
  });

  it("leave two where one is renamed to what the other begins: none disappears behind the other", async () => {
    const { templateId } = await save(maya, "Runners");
    const both = await bothAtOnce(
      () => rename(maya, templateId, "Joggers", "Runners"),
      () => save(tom, "joggers", 0),
    );
    expect(both).toEqual(["went through", "conflict"]);
    expect(await listed()).toEqual(["Joggers 1"]);
  });

  it("take none off the list that has a newer version than they saw", async () => {
    const { templateId } = await save(maya, "Runners");
    const next = await save(tom, "Runners");
    await expect(archiveTemplate(maya, { templateId })).rejects.toMatchObject({
      code: "conflict",
      fields: { version: expect.stringContaining("Dr Tom has saved version 2 of it") as string },
    });
    expect(await listed()).toEqual(["Runners 2"]);
    await archiveTemplate(maya, next);
    expect(await listed()).toEqual([]);
  });
});
