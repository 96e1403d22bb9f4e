import { describe, expect, it } from "vitest";
import { answerPage } from "@/lib/client/kept-check-in/answer-page";
import { pageOf } from "@/lib/client/kept-check-in/view";
import { formQuestions, nextQuestion, type Respondent } from "@/lib/domain/check-in/form";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { CheckInDraft } from "@/lib/domain/outbox/check-in-draft";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";

const who: Respondent = {
  ...{ age: 40, history: [], baseline: [], screensDue: false, grocDue: false, painWasGone: false },
  ...{ thresholds: DEFAULT_THRESHOLDS, crisisPathStaffed: true },
};
const pages = formQuestions("gate", {}, who);
const [first] = pages;
if (!first) throw new Error("the short form asks nothing");
const from = (answers: FormAnswers = {}, given: CheckInDraft["given"] = []) => ({
  ...{ form: "gate" as const, who, instructing: ["saddle=NEW", "saddle=UNSURE"], answers, given },
});
const chosen = (...choice: string[]) => ({ chosen: choice, skipped: false });

describe("a page of the kept check-in", () => {
  it("leads to the next, with how many there are", () => {
    expect(first.id).toBe("saddle");
    expect(answerPage(from(), first, chosen("NO"))).toEqual({
      answers: { saddle: "NO" },
      given: [{ step: "saddle", choice: ["NO"] }],
      view: { at: "question", id: pages[1]?.id, mayBeLeft: false, current: 2, total: pages.length },
    });
  });

  it("leads to an instruction at once, by the choice that calls for it", () => {
    expect(answerPage(from(), first, chosen("NEW"))).toEqual({
      answers: { saddle: "NEW" },
      given: [{ step: "saddle", choice: ["NEW"] }],
      view: { at: "instruction", choices: ["saddle=NEW"] },
    });
    expect(answerPage({ ...from(), instructing: [] }, first, chosen("NEW"))?.view.at).toBe("question");
  });

  it.each([
    ["nothing", chosen()],
    ["what it does not offer", chosen("PERHAPS")],
    ["nothing, where it may not be left", { chosen: [], skipped: true }],
  ])("is not answered by %s", (_, given) => {
    expect(answerPage(from(), first, given)).toBeNull();
  });

  it("is the last where nothing is left to ask, and keeps what was given before", () => {
    const calm = (question: (typeof pages)[number]) => (question.kind === "pain" ? "2" : undefined);
    let at: Pick<ReturnType<typeof from>, "answers" | "given"> = { answers: {}, given: [] };
    let view = pageOf(first, "gate", {}, who);
    for (let asked = nextQuestion("gate", {}, who); asked; asked = nextQuestion("gate", at.answers, who)) {
      const tries = [calm(asked), "NO", "no"].filter((one) => one !== undefined);
      const step = tries.map((one) => answerPage({ ...from(), ...at }, asked, chosen(one))).find(Boolean);
      if (!step) throw new Error(`no calm answer to ${asked.id}`);
      at = step;
      view = step.view;
    }
    expect(view).toEqual({ at: "done", opensExercises: false });
    expect(at.given.map(({ step }) => step)).toEqual(
      formQuestions("gate", at.answers, who).map(({ id }) => id),
    );
  });
});

it("lets only the pain and what may be passed over be left", () => {
  const left = pages.filter((one) => {
    const view = pageOf(one, "gate", {}, who);
    return view.at === "question" && view.mayBeLeft;
  });
  expect(left.map(({ id }) => id)).toEqual(["pain-now"]);
});
