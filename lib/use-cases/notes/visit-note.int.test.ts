import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { NoteDraft, SaveNoteInput } from "@/lib/contracts/note";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, buildVisit, plant, stored } from "@/lib/testing/factories";
import { carriedOver } from "@/lib/domain/visit-notes/open-marks";
import { addAddendum } from "@/lib/use-cases/notes/add-addendum";
import { listUnsigned } from "@/lib/use-cases/notes/list-unsigned";
import { addNoteSnippet, changeNoteSnippet, readNoteSnippets } from "@/lib/use-cases/notes/save-note-snippet";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { signNote } from "@/lib/use-cases/notes/sign-note";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { viewNote } from "@/lib/use-cases/notes/view-note";

const DAY = "2026-11-22";
const WHOLE: NoteDraft = {
  subjective: "Worse after sitting",
  objective: "",
  assessment: "Mechanical low back pain",
  plan: "Hinge practice, one week",
  posture: [
    { kind: "posture", region: "pelvis", direction: "high", grade: "marked", side: "left" },
    { kind: "posture", region: "head", direction: "forward", grade: "mild", side: null },
  ],
  movement: [
    {
      kind: "movement",
      test: "hamstring-length",
      left: { value: 70, pain: false },
      right: { value: 55, pain: true },
    },
    { kind: "movement", test: "hinge", middle: { value: "2", pain: false }, note: "Bends at the waist" },
    { kind: "movement", test: "squat", note: "Knee too sore" },
  ],
  adjustments: [
    { segment: "T4", technique: "mobilisation", side: "both" },
    { segment: "L5", technique: "manipulation", side: "left" },
  ],
  painMarks: [{ region: "back-low-back-left", feeling: "ache" }],
};

let clinicId: ClinicId;
let maya: StaffActor;
let tom: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;
let noteId: string;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom" });
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
  noteId = (await startNote(maya, { visitId: await buildVisit(clinicId, patientId, DAY) })).noteId;
});
afterAll(closeConnections);

const which = (version: number) => ({ noteId, patientId, version });
const save = (actor: StaffActor, version: number, changes: Partial<SaveNoteInput> = {}) =>
  saveNote(actor, { ...which(version), ...WHOLE, ...changes });
const asOwner = async (statement: string): Promise<unknown> => stored(clinicId, statement, [noteId]);

describe("a draft", () => {
  it("comes back as it was saved, findings and sides included", async () => {
    await save(maya, 1);
    const note = await viewNote(maya, { noteId });
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
    await save(maya, 1);
    await save(maya, 2, { posture: [], movement: [], adjustments: [], painMarks: [] });
    expect((await viewNote(maya, { noteId })).findings).toEqual({ subjective: [], objective: [], plan: [] });
  });

  it("writes of the findings only those kinds that changed, in the order they were drawn", async () => {
    const ids = async (table: string) => {
      const rows = await stored<{ id: string }>(
        clinicId,
        `SELECT id FROM ${table} WHERE note_id = $1 ORDER BY id`,
        [noteId],
      );
      return rows.map(({ id }) => id);
    };
    await save(maya, 1);
    const before = { posture: await ids("posture_finding"), movement: await ids("movement_finding") };
    await save(maya, 2, { plan: "Another plan" });
    const after = { posture: await ids("posture_finding"), movement: await ids("movement_finding") };
    expect(after).toEqual(before);
    expect(after.movement).toHaveLength(4);
    await save(maya, 3, { posture: WHOLE.posture.toReversed() });
    expect((await viewNote(maya, { noteId })).draft.posture).toEqual(WHOLE.posture.toReversed());
    expect(await ids("posture_finding")).not.toEqual(before.posture);
    expect(await ids("movement_finding")).toEqual(before.movement);
  });

  it("is started once, whoever opens it and however often", async () => {
    const visitId = await buildVisit(clinicId, patientId, DAY);
    const opened = await Promise.all([maya, tom, maya].map((actor) => startNote(actor, { visitId })));
    expect(new Set(opened.map((one) => one.noteId)).size).toBe(1);
  });

  it("quotes an intake that is handed in after the note was begun", async () => {
    const visitId = await buildVisit(clinicId, patientId, DAY);
    const before = await startNote(maya, { visitId });
    expect((await viewNote(maya, before)).quote).toBeNull();
    await plant(clinicId, "intake", [
      {
        ...{
          id: randomUUID(),
          clinic_id: clinicId,
          patient_id: patientId,
          visit_id: visitId,
          state: "completed",
        },
        ...{ form_id: "intake", form_version: 1, answers: { "pain-now": 7 }, draft: {}, detail_changes: {} },
        ...{ source: "kiosk", tier: "none", fired_rules: [], messages: [], pause: [], version: 1 },
        ...{ started_at: new Date(), completed_at: new Date() },
      },
    ]);
    await startNote(maya, { visitId });
    expect((await viewNote(maya, before)).quote?.lines).toEqual([{ label: "Pain now", words: "7 of 10" }]);
  });
});

describe("what a test showed before", () => {
  const next = async () =>
    (await startNote(maya, { visitId: await buildVisit(clinicId, patientId, "2026-11-29") })).noteId;

  it("comes from the newest signed note of this patient, side by side; a draft and a test not done do not count", async () => {
    await save(maya, 1);
    const later = await next();
    expect((await viewNote(maya, { noteId: later })).before).toEqual([]);
    await signNote(maya, which(2));
    expect((await viewNote(maya, { noteId: later })).before).toEqual([
      { test: "hamstring-length", place: "left", day: "Nov 22, 2026", words: "70°" },
      { test: "hamstring-length", place: "right", day: "Nov 22, 2026", words: "55°, with pain" },
      { test: "hinge", place: "middle", day: "Nov 22, 2026", words: "2 (control lost)" },
    ]);
    expect((await viewNote(maya, { noteId })).before).toEqual([]);
  });
});

describe("two people, or two tabs, on one note", () => {
  it("keeps the first save and refuses the second, with who saved", async () => {
    await save(tom, 1, { plan: "Tom's plan" });
    await expect(save(maya, 1, { plan: "Maya's plan" })).rejects.toMatchObject({ code: "conflict" });
    expect(await viewNote(maya, { noteId })).toMatchObject({
      savedBy: "Dr Tom",
      draft: { plan: "Tom's plan" },
    });
  });

  it("knows a page's own save that it has no answer to, whichever came first, and nobody else's", async () => {
    const [first, second, hers] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await save(maya, 1, { plan: "one", key: first });
    expect(await save(maya, 1, { plan: "two", key: second, over: [first] })).toMatchObject({ version: 3 });
    const late = save(maya, 1, { plan: "one, late", key: first });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    await save(tom, 3, { plan: "Tom's plan", key: hers });
    const over = save(maya, 1, { plan: "three", over: [first, second] });
    await expect(over).rejects.toMatchObject({ code: "conflict" });
    expect(await viewNote(maya, { noteId })).toMatchObject({ savedKey: hers, draft: { plan: "Tom's plan" } });
  });

  it("lets exactly one of two saves at the same moment through", async () => {
    const tries = await Promise.allSettled([save(maya, 1, { plan: "one" }), save(tom, 1, { plan: "two" })]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await viewNote(maya, { noteId })).version).toBe(2);
  });

  it("writes nothing across patients when saves of two tabs interleave", async () => {
    const other = await buildPatient(clinicId);
    const otherNote = (await startNote(maya, { visitId: await buildVisit(clinicId, other, DAY) })).noteId;
    for (let version = 1; version <= 4; version += 1) {
      await save(maya, version, { plan: `first ${version}` });
      await saveNote(maya, {
        ...WHOLE,
        noteId: otherNote,
        patientId: other,
        version,
        plan: `second ${version}`,
      });
      const crossed = { ...WHOLE, noteId: otherNote, patientId, version: version + 1, plan: "crossed" };
      await expect(saveNote(maya, crossed)).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await viewNote(maya, { noteId })).draft.plan).toBe("first 4");
    expect((await viewNote(maya, { noteId: otherNote })).draft.plan).toBe("second 4");
  });
});

describe("signing", () => {
  it("says what is missing, and where, and leaves the draft as it is", async () => {
    await save(maya, 1, { assessment: " ", movement: [], posture: [] });
    const reply = await signNote(maya, which(2));
    expect(reply.result === "missing" && reply.missing.map(({ field }) => field)).toEqual([
      "objective",
      "assessment",
    ]);
    expect((await viewNote(maya, { noteId })).signed).toBeNull();
  });

  it("takes words of what was seen where there is no structured finding", async () => {
    await save(maya, 1, { objective: "Moves freely", movement: [], posture: [] });
    expect(await signNote(maya, which(2))).toEqual({ result: "signed" });
  });

  it("names a number that cannot be", async () => {
    await save(maya, 1, {
      movement: [{ kind: "movement", test: "hamstring-length", left: { value: 300, pain: false } }],
    });
    const reply = await signNote(maya, which(2));
    expect(reply.result === "missing" && reply.missing[0]).toEqual({
      field: "movement-hamstring-length",
      words: "Hamstring length must be between 0 and 130 on the left",
    });
  });

  it("signs only the version that was seen", async () => {
    await save(maya, 1);
    await save(tom, 2, { plan: "Changed meanwhile" });
    await expect(signNote(maya, which(2))).rejects.toMatchObject({ code: "conflict" });
  });

  it("makes the note final for use cases and for the database alike", async () => {
    await save(maya, 1);
    await signNote(maya, which(2));
    await expect(save(maya, 3, { plan: "late" })).rejects.toMatchObject({ code: "conflict" });
    await expect(signNote(tom, which(3))).rejects.toMatchObject({ code: "conflict" });
    for (const statement of [
      "UPDATE visit_note SET plan = 'late' WHERE id = $1",
      "UPDATE visit_note SET state = 'draft' WHERE id = $1",
      "DELETE FROM visit_note WHERE id = $1",
      "DELETE FROM posture_finding WHERE note_id = $1",
      "UPDATE movement_finding SET value = 1 WHERE note_id = $1",
      "INSERT INTO posture_finding (clinic_id, note_id, region, direction, grade, side) SELECT clinic_id, id, 'feet', 'flat', 'mild', 'both' FROM visit_note WHERE id = $1",
    ]) {
      await expect(asOwner(statement), statement).rejects.toThrow("a signed note changes only by addendum");
    }
    expect((await viewNote(maya, { noteId })).draft).toMatchObject({ plan: WHOLE.plan });
  });
});

describe("an addendum", () => {
  const add = (actor: StaffActor, text: string) => addAddendum(actor, { noteId, patientId, text });

  it("is added to a signed note with who wrote it, and nothing else changes", async () => {
    await save(maya, 1);
    await signNote(maya, which(2));
    const before = await viewNote(maya, { noteId });
    await add(tom, "Patient rang: better");
    const after = await viewNote(maya, { noteId });
    expect(after.addenda).toMatchObject([{ author: "Dr Tom", text: "Patient rang: better" }]);
    expect({ ...after, addenda: [] }).toEqual(before);
    await expect(asOwner("UPDATE note_addendum SET text = 'x' WHERE note_id = $1")).rejects.toThrow(
      "append-only",
    );
  });

  it("is refused while the note can still be written in", async () => {
    await expect(add(maya, "too early")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("another clinic", () => {
  it("finds nothing and changes nothing, where the own clinic does", async () => {
    await expect(viewNote(stranger, { noteId })).rejects.toMatchObject({ code: "not-found" });
    await expect(save(stranger, 1)).rejects.toMatchObject({ code: "not-found" });
    await expect(signNote(stranger, which(1))).rejects.toMatchObject({ code: "not-found" });
    await expect(addAddendum(stranger, { noteId, patientId, text: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await viewNote(maya, { noteId })).version).toBe(1);
    expect((await save(maya, 1)).version).toBe(2);
  });
});

describe("words from before", () => {
  it("offers what the last signed note said, and refuses a signature while a mark is left", async () => {
    expect((await viewNote(maya, { noteId })).lastTime).toBeNull();
    await save(maya, 1);
    await signNote(maya, which(2));
    const next = await startNote(maya, { visitId: await buildVisit(clinicId, patientId, "2026-11-29") });
    const { lastTime } = await viewNote(maya, next);
    expect(lastTime).toMatchObject({ day: "Nov 22, 2026", plan: WHOLE.plan });
    const plan = carriedOver(lastTime?.plan ?? "", lastTime?.day ?? "");
    const texts = { ...WHOLE, plan };
    await saveNote(maya, { noteId: next.noteId, patientId, version: 1, ...texts });
    const tried = await signNote(maya, { noteId: next.noteId, patientId, version: 2 });
    expect(tried).toEqual({
      result: "missing",
      missing: [{ field: "plan", words: expect.stringContaining("[[From Nov 22, 2026") as string }],
    });
    await saveNote(maya, { noteId: next.noteId, patientId, version: 2, ...WHOLE });
    expect(await signNote(maya, { noteId: next.noteId, patientId, version: 3 })).toEqual({
      result: "signed",
    });
  });

  it("shares snippets within a clinic and with no other", async () => {
    await addNoteSnippet(maya, { name: "Hinge", text: "Hinge practice, [[weeks]] weeks" });
    const [snippet] = await readNoteSnippets(tom);
    expect(snippet).toMatchObject({ name: "Hinge", text: "Hinge practice, [[weeks]] weeks" });
    expect((await viewNote(tom, { noteId })).snippets).toEqual([snippet]);
    expect(await readNoteSnippets(stranger)).toEqual([]);
    const id = snippet?.id ?? "";
    await expect(changeNoteSnippet(stranger, id, null)).rejects.toMatchObject({ code: "not-found" });
    await changeNoteSnippet(tom, id, { name: "Hinge", text: "Hinge, daily" });
    expect(await readNoteSnippets(maya)).toEqual([{ id, name: "Hinge", text: "Hinge, daily" }]);
    await changeNoteSnippet(maya, id, null);
    expect(await readNoteSnippets(tom)).toEqual([]);
  });

  it("lists a clinician's own drafts until they are signed", async () => {
    const mine = () => listUnsigned(maya).then((notes) => notes.map((note) => note.noteId));
    expect(await mine()).toContain(noteId);
    expect((await listUnsigned(tom)).map((note) => note.noteId)).not.toContain(noteId);
    await save(maya, 1);
    await signNote(maya, which(2));
    expect(await mine()).not.toContain(noteId);
  });
});

describe("a signed note's drawings", () => {
  it("are final with it", async () => {
    await save(maya, 1);
    await asOwner(`UPDATE adjustment SET side = 'right' WHERE note_id = $1 AND segment = 'L5'`);
    await signNote(maya, which(2));
    for (const change of [
      `UPDATE adjustment SET side = 'left' WHERE note_id = $1`,
      `DELETE FROM pain_mark WHERE note_id = $1`,
    ])
      await expect(asOwner(change)).rejects.toThrow("addendum");
  });
});
