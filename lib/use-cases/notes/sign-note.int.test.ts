import { describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { addAddendum } from "@/lib/use-cases/notes/add-addendum";
import { signNote } from "@/lib/use-cases/notes/sign-note";
import { viewNote } from "@/lib/use-cases/notes/view-note";
import { noteTests, WHOLE } from "@/lib/testing/note-tests";

const { here, which, save, asOwner } = noteTests();

describe("signing", () => {
  it("says what is missing, and where, and leaves the draft as it is", async () => {
    await save(here.maya, 1, { assessment: " ", movement: [], posture: [] });
    const reply = await signNote(here.maya, which(2));
    expect(reply.result === "missing" && reply.missing.map(({ field }) => field)).toEqual([
      "objective",
      "assessment",
    ]);
    expect((await viewNote(here.maya, { noteId: here.noteId })).signed).toBeNull();
  });

  it("takes words of what was seen where there is no structured finding", async () => {
    await save(here.maya, 1, { objective: "Moves freely", movement: [], posture: [] });
    expect(await signNote(here.maya, which(2))).toEqual({ result: "signed" });
  });

  it("names a number that cannot be", async () => {
    await save(here.maya, 1, {
      movement: [{ kind: "movement", test: "hamstring-length", left: { value: 300, pain: false } }],
    });
    const reply = await signNote(here.maya, which(2));
    expect(reply.result === "missing" && reply.missing[0]).toEqual({
      field: "movement-hamstring-length",
      words: "Hamstring length must be between 0 and 130 on the left",
    });
  });

  it("signs only the version that was seen", async () => {
    await save(here.maya, 1);
    await save(here.tom, 2, { plan: "Changed meanwhile" });
    await expect(signNote(here.maya, which(2))).rejects.toMatchObject({ code: "conflict" });
  });

  it("makes the note final for use cases and for the database alike", async () => {
    await save(here.maya, 1);
    await signNote(here.maya, which(2));
    await expect(save(here.maya, 3, { plan: "late" })).rejects.toMatchObject({ code: "conflict" });
    await expect(signNote(here.tom, which(3))).rejects.toMatchObject({ code: "conflict" });
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
    expect((await viewNote(here.maya, { noteId: here.noteId })).draft).toMatchObject({ plan: WHOLE.plan });
  });
});

describe("an addendum", () => {
  const add = (actor: StaffActor, text: string) =>
    addAddendum(actor, { noteId: here.noteId, patientId: here.patientId, text });

  it("is added to a signed note with who wrote it, and nothing else changes", async () => {
    await save(here.maya, 1);
    await signNote(here.maya, which(2));
    const before = await viewNote(here.maya, { noteId: here.noteId });
    await add(here.tom, "Patient rang: better");
    const after = await viewNote(here.maya, { noteId: here.noteId });
    expect(after.addenda).toMatchObject([{ author: "Dr Tom", text: "Patient rang: better" }]);
    expect({ ...after, addenda: [] }).toEqual(before);
    await expect(asOwner("UPDATE note_addendum SET text = 'x' WHERE note_id = $1")).rejects.toThrow(
      "append-only",
    );
  });

  it("is refused while the note can still be written in", async () => {
    await expect(add(here.maya, "too early")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a signed note's drawings", () => {
  it("are final with it", async () => {
    await save(here.maya, 1);
    await asOwner(`UPDATE adjustment SET side = 'right' WHERE note_id = $1 AND segment = 'L5'`);
    await signNote(here.maya, which(2));
    for (const change of [
      `UPDATE adjustment SET side = 'left' WHERE note_id = $1`,
      `DELETE FROM pain_mark WHERE note_id = $1`,
    ])
      await expect(asOwner(change)).rejects.toThrow("addendum");
  });
});
