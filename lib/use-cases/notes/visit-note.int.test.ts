import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildPatient, buildVisit, plant, stored } from "@/lib/testing/factories";
import { carriedOver } from "@/lib/domain/visit-notes/open-marks";
import { addAddendum } from "@/lib/use-cases/notes/add-addendum";
import { listUnsigned } from "@/lib/use-cases/notes/list-unsigned";
import { addNoteSnippet, changeNoteSnippet, readNoteSnippets } from "@/lib/use-cases/notes/save-note-snippet";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { signNote } from "@/lib/use-cases/notes/sign-note";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { viewNote } from "@/lib/use-cases/notes/view-note";
import { DAY, noteTests, WHOLE } from "@/lib/testing/note-tests";

const { here, which, save } = noteTests();

describe("a draft", () => {
  it("comes back as it was saved, findings and sides included", async () => {
    await save(here.maya, 1);
    const note = await viewNote(here.maya, { noteId: here.noteId });
    expect(note).toMatchObject({ version: 2, savedBy: "Dr Maya", signed: null });
    expect(note.draft.posture).toEqual(expect.arrayContaining(WHOLE.posture));
    expect(note.draft.movement).toEqual(expect.arrayContaining(WHOLE.movement));
    expect(note.draft.movement).toHaveLength(3);
    expect(note.draft).toMatchObject({ adjustments: WHOLE.adjustments, painMarks: WHOLE.painMarks });
    expect(note.findings).toMatchObject({
      subjective: ["Low back, left side: ache"],
      plan: ["Treated T4: mobilisation, both sides", "Treated L5: manipulation (high velocity), left"],
    });
  });

  it("replaces findings and never mixes two saves", async () => {
    await save(here.maya, 1);
    await save(here.maya, 2, { posture: [], movement: [], adjustments: [], painMarks: [] });
    expect((await viewNote(here.maya, { noteId: here.noteId })).findings).toEqual({
      subjective: [],
      objective: [],
      plan: [],
    });
  });

  it("writes of the findings only those kinds that changed, in the order they were drawn", async () => {
    const ids = async (table: string) => {
      const rows = await stored<{ id: string }>(
        here.clinicId,
        `SELECT id FROM ${table} WHERE note_id = $1 ORDER BY id`,
        [here.noteId],
      );
      return rows.map(({ id }) => id);
    };
    await save(here.maya, 1);
    const before = { posture: await ids("posture_finding"), movement: await ids("movement_finding") };
    await save(here.maya, 2, { plan: "Another plan" });
    const after = { posture: await ids("posture_finding"), movement: await ids("movement_finding") };
    expect(after).toEqual(before);
    expect(after.movement).toHaveLength(4);
    await save(here.maya, 3, { posture: WHOLE.posture.toReversed() });
    expect((await viewNote(here.maya, { noteId: here.noteId })).draft.posture).toEqual(
      WHOLE.posture.toReversed(),
    );
    expect(await ids("posture_finding")).not.toEqual(before.posture);
    expect(await ids("movement_finding")).toEqual(before.movement);
  });

  it("is started once, whoever opens it and however often", async () => {
    const visitId = await buildVisit(here.clinicId, here.patientId, DAY);
    const opened = await Promise.all(
      [here.maya, here.tom, here.maya].map((actor) => startNote(actor, { visitId })),
    );
    expect(new Set(opened.map((one) => one.noteId)).size).toBe(1);
  });

  it("quotes an intake that is handed in after the note was begun", async () => {
    const visitId = await buildVisit(here.clinicId, here.patientId, DAY);
    const before = await startNote(here.maya, { visitId });
    expect((await viewNote(here.maya, before)).quote).toBeNull();
    await plant(here.clinicId, "intake", [
      {
        ...{
          id: randomUUID(),
          clinic_id: here.clinicId,
          patient_id: here.patientId,
          visit_id: visitId,
          state: "completed",
        },
        ...{ form_id: "intake", form_version: 1, answers: { "pain-now": 7 }, draft: {}, detail_changes: {} },
        ...{ source: "kiosk", tier: "none", fired_rules: [], messages: [], pause: [], version: 1 },
        ...{ started_at: new Date(), completed_at: new Date() },
      },
    ]);
    await startNote(here.maya, { visitId });
    expect((await viewNote(here.maya, before)).quote?.lines).toEqual([
      { label: "Pain now", words: "7 of 10" },
    ]);
  });
});

describe("what a test showed before", () => {
  const next = async () =>
    (await startNote(here.maya, { visitId: await buildVisit(here.clinicId, here.patientId, "2026-11-29") }))
      .noteId;

  it("comes from the newest signed note of this patient, side by side; a draft and a test not done do not count", async () => {
    await save(here.maya, 1);
    const later = await next();
    expect((await viewNote(here.maya, { noteId: later })).before).toEqual([]);
    await signNote(here.maya, which(2));
    expect((await viewNote(here.maya, { noteId: later })).before).toEqual([
      { test: "hamstring-length", place: "left", day: "Nov 22, 2026", words: "70°" },
      { test: "hamstring-length", place: "right", day: "Nov 22, 2026", words: "55°, with pain" },
      { test: "hinge", place: "middle", day: "Nov 22, 2026", words: "2 (control lost)" },
    ]);
    expect((await viewNote(here.maya, { noteId: here.noteId })).before).toEqual([]);
  });
});

describe("two people, or two tabs, on one note", () => {
  it("keeps the first save and refuses the second, with who saved", async () => {
    await save(here.tom, 1, { plan: "Tom's plan" });
    await expect(save(here.maya, 1, { plan: "Maya's plan" })).rejects.toMatchObject({ code: "conflict" });
    expect(await viewNote(here.maya, { noteId: here.noteId })).toMatchObject({
      savedBy: "Dr Tom",
      draft: { plan: "Tom's plan" },
    });
  });

  it("knows a page's own save that it has no answer to, whichever came first, and nobody else's", async () => {
    const [first, second, hers] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await save(here.maya, 1, { plan: "one", key: first });
    expect(await save(here.maya, 1, { plan: "two", key: second, over: [first] })).toMatchObject({
      version: 3,
    });
    const late = save(here.maya, 1, { plan: "one, late", key: first });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    await save(here.tom, 3, { plan: "Tom's plan", key: hers });
    const over = save(here.maya, 1, { plan: "three", over: [first, second] });
    await expect(over).rejects.toMatchObject({ code: "conflict" });
    expect(await viewNote(here.maya, { noteId: here.noteId })).toMatchObject({
      savedKey: hers,
      draft: { plan: "Tom's plan" },
    });
  });

  it("lets exactly one of two saves at the same moment through", async () => {
    const tries = await Promise.allSettled([
      save(here.maya, 1, { plan: "one" }),
      save(here.tom, 1, { plan: "two" }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await viewNote(here.maya, { noteId: here.noteId })).version).toBe(2);
  });

  it("writes nothing across patients when saves of two tabs interleave", async () => {
    const other = await buildPatient(here.clinicId);
    const otherNote = (await startNote(here.maya, { visitId: await buildVisit(here.clinicId, other, DAY) }))
      .noteId;
    for (let version = 1; version <= 4; version += 1) {
      await save(here.maya, version, { plan: `first ${version}` });
      await saveNote(here.maya, {
        ...WHOLE,
        noteId: otherNote,
        patientId: other,
        version,
        plan: `second ${version}`,
      });
      const crossed = {
        ...WHOLE,
        noteId: otherNote,
        patientId: here.patientId,
        version: version + 1,
        plan: "crossed",
      };
      await expect(saveNote(here.maya, crossed)).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await viewNote(here.maya, { noteId: here.noteId })).draft.plan).toBe("first 4");
    expect((await viewNote(here.maya, { noteId: otherNote })).draft.plan).toBe("second 4");
  });
});

describe("another clinic", () => {
  it("finds nothing and changes nothing, where the own clinic does", async () => {
    await expect(viewNote(here.stranger, { noteId: here.noteId })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(save(here.stranger, 1)).rejects.toMatchObject({ code: "not-found" });
    await expect(signNote(here.stranger, which(1))).rejects.toMatchObject({ code: "not-found" });
    await expect(
      addAddendum(here.stranger, { noteId: here.noteId, patientId: here.patientId, text: "x" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await viewNote(here.maya, { noteId: here.noteId })).version).toBe(1);
    expect((await save(here.maya, 1)).version).toBe(2);
  });
});

describe("words from before", () => {
  it("offers what the last signed note said, and refuses a signature while a mark is left", async () => {
    expect((await viewNote(here.maya, { noteId: here.noteId })).lastTime).toBeNull();
    await save(here.maya, 1);
    await signNote(here.maya, which(2));
    const next = await startNote(here.maya, {
      visitId: await buildVisit(here.clinicId, here.patientId, "2026-11-29"),
    });
    const { lastTime } = await viewNote(here.maya, next);
    expect(lastTime).toMatchObject({ day: "Nov 22, 2026", plan: WHOLE.plan });
    const plan = carriedOver(lastTime?.plan ?? "", lastTime?.day ?? "");
    const texts = { ...WHOLE, plan };
    await saveNote(here.maya, { noteId: next.noteId, patientId: here.patientId, version: 1, ...texts });
    const tried = await signNote(here.maya, { noteId: next.noteId, patientId: here.patientId, version: 2 });
    expect(tried).toEqual({
      result: "missing",
      missing: [{ field: "plan", words: expect.stringContaining("[[From Nov 22, 2026") as string }],
    });
    await saveNote(here.maya, { noteId: next.noteId, patientId: here.patientId, version: 2, ...WHOLE });
    expect(await signNote(here.maya, { noteId: next.noteId, patientId: here.patientId, version: 3 })).toEqual(
      {
        result: "signed",
      },
    );
  });

  it("shares snippets within a clinic and with no other", async () => {
    await addNoteSnippet(here.maya, { name: "Hinge", text: "Hinge practice, [[weeks]] weeks" });
    const [snippet] = await readNoteSnippets(here.tom);
    expect(snippet).toMatchObject({ name: "Hinge", text: "Hinge practice, [[weeks]] weeks" });
    expect((await viewNote(here.tom, { noteId: here.noteId })).snippets).toEqual([snippet]);
    expect(await readNoteSnippets(here.stranger)).toEqual([]);
    const id = snippet?.id ?? "";
    await expect(changeNoteSnippet(here.stranger, id, null)).rejects.toMatchObject({ code: "not-found" });
    await changeNoteSnippet(here.tom, id, { name: "Hinge", text: "Hinge, daily" });
    expect(await readNoteSnippets(here.maya)).toEqual([{ id, name: "Hinge", text: "Hinge, daily" }]);
    await changeNoteSnippet(here.maya, id, null);
    expect(await readNoteSnippets(here.tom)).toEqual([]);
  });

  it("lists a clinician's own drafts until they are signed", async () => {
    const mine = () => listUnsigned(here.maya).then((notes) => notes.map((note) => note.noteId));
    expect(await mine()).toContain(here.noteId);
    expect((await listUnsigned(here.tom)).map((note) => note.noteId)).not.toContain(here.noteId);
    await save(here.maya, 1);
    await signNote(here.maya, which(2));
    expect(await mine()).not.toContain(here.noteId);
  });
});
