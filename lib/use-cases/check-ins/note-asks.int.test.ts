import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, signedIn, stored } from "@/lib/testing/factories";
import { addNote } from "@/lib/use-cases/check-ins/add-note";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";

const URGENT = "My groin is numb and I leak pee since Sunday";
const CALM = "The bridge goes well, thank you";

let clinicId: ClinicId;
let actor: PatientActor;
let checkInId: string;

beforeAll(async () => {
  clinicId = await buildClinic();
});
beforeEach(async () => {
  actor = await signedIn(clinicId, await buildPatient(clinicId));
  checkInId = await checkIn();
});
afterAll(closeConnections);

async function checkIn(note = ""): Promise<string> {
  const sent = { clientKey: randomUUID(), pain: 2, answers: CALM_POSTED, note };
  return (await submitCheckIn(actor, sent)).id;
}
const asks = async (id = checkInId) => (await viewResult(actor, id))?.noteAsks;

describe("urgent words in the note of a check-in", () => {
  it("ask for the questions anew, the note is kept, and the tier and the alerts stay as they were", async () => {
    expect(await asks()).toBe("no");
    await addNote(actor, checkInId, URGENT);
    const result = await viewResult(actor, checkInId);
    expect(result).toMatchObject({ noteAsks: "asks", note: URGENT, tier: "none" });
    expect(await stored(clinicId, "SELECT 1 FROM alert WHERE patient_id = $1", [actor.patientId])).toEqual(
      [],
    );
  });

  it("ask in Spanish too, and where the note came with the answers", async () => {
    await addNote(actor, checkInId, "Tengo la ingle dormida y se me escapa el pipí");
    expect(await asks()).toBe("asks");
    expect(await asks(await checkIn(URGENT))).toBe("asks");
  });

  it.each([CALM, ""])("a note without them asks nothing: %j", async (words) => {
    await addNote(actor, checkInId, words);
    expect(await asks()).toBe("no");
    await addNote(actor, checkInId, URGENT);
    expect(await asks()).toBe("asks");
    // What the patient took back asks nothing any more.
    await addNote(actor, checkInId, words);
    expect(await asks()).toBe("no");
  });

  it("ask until a further check-in is done, not only begun", async () => {
    await addNote(actor, checkInId, URGENT);
    await startCheckIn(actor, randomUUID());
    expect(await asks()).toBe("asks");
    await checkIn();
    expect(await asks()).toBe("asked-before");
  });

  it("too long a note is judged by what is saved", async () => {
    await addNote(actor, checkInId, CALM);
    await addNote(actor, checkInId, `${URGENT} ${"and more ".repeat(400)}`);
    const result = await viewResult(actor, checkInId);
    expect(result).toMatchObject({ noteAsks: "no", note: CALM, draft: { problem: "note-too-long" } });
  });
});
