import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { CALM_GATE, CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { courseTests } from "@/lib/testing/course-tests";
import { stored } from "@/lib/testing/factories";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { openQuestion } from "@/lib/use-cases/check-ins/view-question";

const { here, become, earlier, submit } = courseTests();

describe("which form is asked", () => {
  const begun = async () => {
    const checkInId = await startCheckIn(here.actor, randomUUID());
    const save = (stepId: string, choice: string) =>
      saveAnswer(here.actor, { checkInId, stepId, choice, skipped: false });
    return { checkInId, save };
  };
  const form = async (checkInId: string) =>
    (await stored<{ form: string }>(here.clinicId, "SELECT form FROM check_in WHERE id = $1", [checkInId]))[0]
      ?.form;

  it("is the full one at first and weekly, the short one between", async () => {
    expect(await form((await begun()).checkInId)).toBe("full");
    await submit(3);
    expect(await form((await begun()).checkInId)).toBe("gate");
    await become();
    await earlier(8, 3, {}, "full");
    expect(await form((await begun()).checkInId)).toBe("full");
  });

  it("asks how far down the leg, then what is avoided and, after 2 weeks, how it is since the start", async () => {
    await earlier(20, 3, {}, "full");
    const { checkInId, save } = await begun();
    const asked: string[] = [];
    const told: Readonly<Record<string, string>> = {
      ...{
        legs: "some",
        "leg-pain": "OLD",
        "leg-reach": "foot",
        "day-to-day": "some",
        "holding-back": "yes",
      },
      ...{ "since-start": "-2", "pain-now": "2", "long-pain": "none", interest: "0", "low-mood": "0" },
    };
    const calm: Partial<Record<Question["kind"], string>> = { change: "NO", "yes-no": "no", group: "none" };
    for (
      let id = await openQuestion(here.actor, checkInId);
      id;
      id = await openQuestion(here.actor, checkInId)
    ) {
      asked.push(id);
      const kind = QUESTIONS.find((question) => question.id === id)?.kind ?? "pain";
      await save(id, told[id] ?? calm[kind] ?? "");
    }
    const pages = ["leg-pain", "leg-reach", "tasks-harder", "holding-back", "since-start"];
    expect(asked.filter((id) => pages.includes(id))).toEqual(pages);
    const [row] = await stored<{ answers: object }>(
      here.clinicId,
      "SELECT answers FROM check_in WHERE id = $1",
      [checkInId],
    );
    expect(row?.answers).toMatchObject({ legReach: "foot", avoids: true, tasksWorse: false, groc: -2 });
    expect(await form(checkInId)).toBe("full");
  });

  it("turns full in the same check-in when a short answer is positive, with the answers kept", async () => {
    await earlier(2, 3, {}, "full");
    const { checkInId, save } = await begun();
    await save("saddle", "NO");
    await save("starting-to-pee", "NO");
    await save("leaking-pee", "NO");
    await save("bowel", "NO");
    expect(await form(checkInId)).toBe("gate");
    await save("both-legs", "OLD");
    expect(await form(checkInId)).toBe("full");
    expect(await openQuestion(here.actor, checkInId)).toBe("sex-life");
    // A calmer answer later does not make it short again.
    await save("both-legs", "NO");
    expect(await form(checkInId)).toBe("full");
  });

  it("takes a short form at once only when no more is due, and keeps one key for one check-in", async () => {
    const { painNow: pain = 0, ...answers } = CALM_GATE;
    const short = (clientKey: string) =>
      submitCheckIn(here.actor, submitCheckInBody.parse({ clientKey, pain, answers }));
    await expect(short(randomUUID())).rejects.toMatchObject({
      code: "invalid",
      fields: { "answers.sudden": expect.any(String) as string },
    });
    await submit(3);
    const key = randomUUID();
    const first = await short(key);
    expect(await short(key)).toEqual(first);
    await expect(
      submitCheckIn(here.actor, submitCheckInBody.parse({ clientKey: key, pain, answers: CALM_POSTED })),
    ).rejects.toMatchObject({ status: 422 });
  });
});
