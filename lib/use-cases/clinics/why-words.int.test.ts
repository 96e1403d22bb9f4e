import { afterAll, describe, expect, it } from "vitest";
import { whyWordsFields } from "@/lib/contracts/why-words";
import { closeConnections } from "@/lib/data/pool";
import { LONGEST_WHY } from "@/lib/domain/self-check/why";
import { buildClinic, buildStaff, plantCheckIn } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { changeWhyWords, readWhyWords } from "@/lib/use-cases/clinics/change-why-words";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

afterAll(closeConnections);

describe("a clinic's own words for why", () => {
  it("reach its patients' sessions and no other clinic's, and give way to ours when emptied", async () => {
    const [here, there] = [await buildClinic(), await buildClinic()];
    const [clinician, elsewhere] = [
      await buildStaff(here, ["clinician"]),
      await buildStaff(there, ["clinician"]),
    ];
    const patient = await programmedPatient(clinician);
    await plantCheckIn(here, patient.patientId, new Date());
    const { sessionId } = await startSession(patient);
    const seen = async () => (await viewSession(patient, { sessionId })).whyWords;
    expect(await seen()).toEqual({});
    await changeWhyWords(clinician, whyWordsFields.parse({ "warm-up": " To get warm. ", threshold: "" }));
    expect(await seen()).toEqual({ "warm-up": "To get warm." });
    expect(await readWhyWords(elsewhere)).toEqual({});
    await changeWhyWords(clinician, whyWordsFields.parse({ "warm-up": " " }));
    expect(await seen()).toEqual({});
  });

  it("are refused when too long or for a reason that is none", () => {
    const box = (field: string, text: string) => whyWordsFields.safeParse({ [field]: text }).success;
    expect(box("too-far", "x".repeat(LONGEST_WHY))).toBe(true);
    expect(box("too-far", "x".repeat(LONGEST_WHY + 1))).toBe(false);
    expect(box("alignment", "x")).toBe(false);
  });
});
