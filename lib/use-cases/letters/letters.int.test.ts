import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  stored,
} from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { beginLetter, beginNewVersion } from "@/lib/use-cases/letters/begin-letter";
import { discardLetter } from "@/lib/use-cases/letters/discard-letter";
import { saveLetter, signLetter } from "@/lib/use-cases/letters/save-letter";
import { viewLetter, viewLetters } from "@/lib/use-cases/letters/view-letters";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { signNote } from "@/lib/use-cases/notes/sign-note";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { viewTimeline } from "@/lib/use-cases/timeline/view-timeline";

let clinicId: ClinicId;
let maya: StaffActor;
let noor: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic({ name: "Harbour Street" });
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  noor = await buildStaff(clinicId, ["clinician"], { name: "Dr Noor" });
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId, { full_name: "Pat One", history_flags: ["cancer"] });
});
afterAll(closeConnections);

const WORDS = {
  recipient: "Dr Reed\n1 High Street",
  subject: "Please see",
  text: "Thank you for seeing Pat.",
};
const begin = async (actor = maya) => (await beginLetter(actor, { patientId, parts: ["note"] })).letterId;

async function signedNote(): Promise<void> {
  const { noteId } = await startNote(maya, { visitId: await buildVisit(clinicId, patientId, "2026-11-20") });
  const parts = { posture: [], movement: [], adjustments: [], painMarks: [] };
  const texts = { subjective: "Aches at night", objective: "SLR 40", assessment: "Radicular", plan: "Refer" };
  await saveNote(maya, { noteId, patientId, version: 1, ...texts, ...parts });
  await signNote(maya, { noteId, patientId, version: 2 });
}

describe("a referral letter", () => {
  it("begins with what was chosen of the chart and nothing else", async () => {
    await signedNote();
    await buildAlert(clinicId, patientId);
    const { letterId } = await beginLetter(maya, { patientId, parts: ["note", "flags"] });
    const { letter, head } = await viewLetter(maya, { letterId });
    expect(letter.text).toMatch(
      /^Red flags that are open\n[^]+Findings of the last visit\nVisit of Nov 20, 2026/,
    );
    expect(letter.text).toContain("Radicular");
    expect(letter.text).not.toMatch(/cancer/i);
    expect(head).toMatchObject({ clinic: "Harbour Street", patient: "Pat One" });
    const { facts } = await viewLetters(maya, { patientId });
    expect(facts?.history.join()).toMatch(/cancer/i);
  });

  it("says since when the exercise programme runs, and not when it was changed last", async () => {
    const { patientId: theirs } = await programmedPatient(maya);
    await stored(clinicId, "UPDATE programme SET starts_on = '2026-07-25' WHERE patient_id = $1", [theirs]);
    const { facts } = await viewLetters(maya, { patientId: theirs });
    expect(facts?.programme).toEqual(["Back, since Jul 25, 2026."]);
  });

  it("is signed only when it is whole, says who did what, and never changes afterwards", async () => {
    const letterId = await begin();
    const empty = { letterId, version: 1, over: [], recipient: "", subject: "x", text: "" };
    await expect(signLetter(maya, empty)).rejects.toMatchObject({
      fields: { recipient: expect.any(String) as string, text: expect.any(String) as string },
    });
    await saveLetter(noor, { letterId, version: 1, over: [], ...WORDS });
    await expect(
      saveLetter(maya, { letterId, version: 1, over: [], ...WORDS, text: "Mine" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    await signLetter(maya, { letterId, version: 2, over: [], ...WORDS });
    await stored(clinicId, "UPDATE patient SET full_name = 'Pat Married' WHERE id = $1 RETURNING id", [
      patientId,
    ]);
    const { letter, head } = await viewLetter(noor, { letterId });
    expect(letter).toMatchObject({ ...WORDS, signedBy: "Dr Maya" });
    expect(letter.trail).toMatch(/^Begun by Dr Maya, .+ Signed by Dr Maya, /);
    expect(head.patient).toBe("Pat One");
    await expect(saveLetter(maya, { letterId, version: 3, over: [], ...WORDS })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(
      stored(clinicId, "UPDATE referral_letter SET text = 'x' WHERE id = $1 RETURNING id", [letterId]),
    ).rejects.toThrow(/never changes/);
  });

  it("is replaced by a new version that names it, once", async () => {
    const letterId = await begin();
    await expect(beginNewVersion(maya, { letterId })).rejects.toMatchObject({ code: "conflict" });
    await signLetter(maya, { letterId, version: 1, over: [], ...WORDS });
    const { letterId: newer } = await beginNewVersion(noor, { letterId });
    await expect(beginNewVersion(noor, { letterId })).rejects.toMatchObject({ code: "conflict" });
    expect((await viewLetter(maya, { letterId: newer })).letter).toMatchObject({
      ...WORDS,
      replacesId: letterId,
    });
    expect((await viewLetter(maya, { letterId })).letter).toMatchObject({ ...WORDS, replacedById: newer });
    const { events } = await viewTimeline(maya, { patientId, kind: "letter", below: null });
    expect(events.map(({ first, second, third }) => [first === null, second, third])).toEqual([
      [true, "Please see", "Dr Reed"],
      [false, "Please see", "Dr Reed"],
    ]);
  });

  it("tells where it stands after each save, and is thrown away only as it was last seen and unsigned", async () => {
    const letterId = await begin();
    expect(await saveLetter(maya, { letterId, version: 1, over: [], ...WORDS })).toEqual({
      version: 2,
      savedAt: expect.stringMatching(/^\d{1,2}:\d{2}/) as string,
    });
    expect((await viewLetter(maya, { letterId })).letter).toMatchObject(WORDS);
    await expect(discardLetter(noor, { letterId, version: 1, over: [] })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(discardLetter(stranger, { letterId, version: 2, over: [] })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await discardLetter(noor, { letterId, version: 2, over: [] })).toEqual({ patientId });
    await expect(viewLetter(maya, { letterId })).rejects.toMatchObject({ code: "not-found" });

    const signed = await begin();
    await signLetter(maya, { letterId: signed, version: 1, over: [], ...WORDS });
    const { version } = (await viewLetter(maya, { letterId: signed })).letter;
    await expect(discardLetter(maya, { letterId: signed, version, over: [] })).rejects.toMatchObject({
      code: "conflict",
    });
    const taken = stored(clinicId, "DELETE FROM referral_letter WHERE id = $1 RETURNING id", [signed]);
    await expect(taken).rejects.toThrow(/never changes/);
    // Of a signed letter a new version may begin again once its draft is gone.
    const { letterId: newer } = await beginNewVersion(maya, { letterId: signed });
    await discardLetter(maya, { letterId: newer, version: 1, over: [] });
    await expect(beginNewVersion(maya, { letterId: signed })).resolves.toHaveProperty("letterId");
  });

  it("is saved over what the same page sent and had no answer to, and over nobody else's", async () => {
    const letterId = await begin();
    const [lost, late, next, stray] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const save = (text: string, key = randomUUID(), over: string[] = [], version = 1) =>
      saveLetter(maya, { letterId, version, over, key, ...WORDS, text });
    const text = async () => (await viewLetter(maya, { letterId })).letter.text;

    // The page was left while this one was under way: opened again it knows version 1 and what it sent.
    await save("Left", lost);
    await expect(save("From nowhere", stray)).rejects.toMatchObject({ code: "conflict" });
    expect(await save("Left, and one word more", next, [lost, late])).toMatchObject({ version: 3 });
    await expect(save("Left too late", late, [lost])).rejects.toMatchObject({ code: "conflict" });
    expect(await text()).toBe("Left, and one word more");

    await saveLetter(noor, { letterId, version: 3, over: [], ...WORDS, text: "A colleague's" });
    const stale = { letterId, version: 1, over: [lost, next] };
    await expect(save("Mine", stray, stale.over)).rejects.toMatchObject({ code: "conflict" });
    await expect(signLetter(maya, { ...stale, ...WORDS })).rejects.toMatchObject({ code: "conflict" });
    await expect(discardLetter(maya, stale)).rejects.toMatchObject({ code: "conflict" });
    expect(await text()).toBe("A colleague's");

    await save("Mine again", stray, [], 4);
    await signLetter(maya, { letterId, version: 4, over: [stray], ...WORDS });
    expect((await viewLetter(maya, { letterId })).letter.signedBy).toBe("Dr Maya");
  });

  it("is nobody's in another clinic", async () => {
    const letterId = await begin();
    const knocks = [
      () => viewLetter(stranger, { letterId }),
      () => viewLetters(stranger, { patientId }),
      () => saveLetter(stranger, { letterId, version: 1, over: [], ...WORDS }),
      () => beginLetter(stranger, { patientId, parts: [] }),
    ];
    for (const knock of knocks) await expect(knock()).rejects.toMatchObject({ code: "not-found" });
    expect((await viewLetter(maya, { letterId })).letter.version).toBe(1);
  });
});
