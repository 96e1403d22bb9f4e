import { createTranslator } from "next-intl";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { CONSENT_VERSION } from "@/lib/domain/intake/consent";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import { INTAKE_FORM, intakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import {
  HISTORY_STEPS,
  isLastingHistory,
  PREGNANCY_STEP,
  unaskedHistory,
} from "@/lib/domain/intake/history-steps";
import { historyAfter, intakeFormAnswers, intakeProfile, profileAfter } from "@/lib/domain/intake/profile";
import {
  askedAgain,
  askedAnswers,
  filledIn,
  intakeSteps,
  missingSteps,
  nextIntakeStep,
  toldCancer,
} from "@/lib/domain/intake/progress";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { validateStep } from "@/lib/domain/intake/validate-step";
import {
  BACKGROUND_KEYS,
  HISTORY_FLAGS,
  type HistoryFlag,
  rulesHistory,
} from "@/lib/domain/patients/history-flags";
import { HISTORY_KEYS } from "@/lib/domain/triage/answers";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";
import { quoteFromIntake } from "@/lib/domain/visit-notes/quote-from-intake";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import intake from "@/messages/en/intake.json";

const ADULT = {
  ...{ age: 46, thresholds: DEFAULT_THRESHOLDS },
  ...{ crisisPathStaffed: true, hasToldHistory: false },
  askedHistory: HISTORY_FLAGS,
};
const KNOWN = { age: 46, history: [], baseline: [], sex: null };
const RETURNING = { ...ADULT, hasToldHistory: true };
const LASTING = new Set<string>(HISTORY_STEPS.map(({ id }) => id).filter(isLastingHistory));
const IDS = INTAKE_FORM.steps.map(({ id }) => id);
const STROKES = [[...Array(8).keys()].map((at) => [10 + at, 20 + at]), [[900, 300]]];
const DRAWN = JSON.stringify(STROKES);
const problemsOf = (id: IntakeStepId, raw: RawFields) => {
  const result = validateStep(id, raw);
  return result.ok ? [] : result.problems;
};

describe("the intake form", () => {
  it("asks one thing per page, each page at its own address and with words", () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const id of IDS) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(Object.keys(intake.steps)).toEqual(IDS);
  });

  it("asks the red flags after the pain and before the history, and closes with consent", () => {
    const order = [
      "details",
      "reason",
      "where",
      "pain-now",
      "pain-usual",
      "how-long",
      "how-it-began",
      "saddle",
      "bowel",
      "history-illness",
      "sex",
      "consent",
    ];
    expect(IDS.filter((id) => order.includes(id))).toEqual(order);
  });

  it("asks every history flag once: those of the triage rules and those for the clinician alone", () => {
    const asked = [...HISTORY_STEPS, PREGNANCY_STEP].flatMap(({ flags }) => flags);
    expect(asked.toSorted()).toEqual([...HISTORY_FLAGS].toSorted());
  });

  it("hands the rules none of what is for the clinician alone, and everything else", () => {
    const ticked = (flags: readonly HistoryFlag[]): IntakeAnswers => ({
      ...COMPLETE_INTAKE,
      "history-illness": { flags: ["cancer"], unsure: false },
      "history-nerves": { flags, unsure: false },
    });
    const before = intakeProfile(ticked([]));
    expect(before.history).toEqual(["cancer"]);
    expect(intakeProfile(ticked(BACKGROUND_KEYS))).toEqual(before);
    expect(historyAfter(["tb"], ticked(BACKGROUND_KEYS))).toEqual(["cancer", "tb", ...BACKGROUND_KEYS]);
  });

  it("has words for every option and every consent text", () => {
    for (const step of INTAKE_FORM.steps) {
      const words = intake.steps[step.id];
      const options = "options" in words ? Object.keys(words.options) : [];
      if (step.kind === "history") expect(options).toEqual([...step.flags, "none", "unknown"]);
      if (step.kind === "choice" || step.kind === "choice-with-text")
        expect(options).toEqual([...step.options]);
    }
    expect(Object.keys(intake.consent)).toContain(CONSENT_VERSION);
  });
});

describe("validating a page", () => {
  it.each([
    ["details", {}, { confirmed: true }],
    ["reason", { answer: "injury", text: "" }, { choice: "injury" }],
    ["reason", { answer: "other", text: " my knee " }, { choice: "other", text: "my knee" }],
    ["where", { regions: "back-low-back-left" }, { regions: ["back-low-back-left"] }],
    ["where", { regions: ["none"] }, { regions: [] }],
    ["pain-now", { answer: "0" }, 0],
    ["pain-usual", { answer: "10" }, 10],
    ["how-long", { answer: "unknown" }, "unknown"],
    ["saddle", { answer: "UNSURE" }, "UNSURE"],
    ["fever", { answer: "no" }, false],
    ["which-foot", { answer: "both" }, true],
    ["history-illness", { flags: ["cancer", "unknown"] }, { flags: ["cancer"], unsure: true }],
    ["history-bones", { flags: "none" }, { flags: [], unsure: false }],
    ["sex", { answer: "skipped" }, "skipped"],
    ["history-cancer", {}, {}],
    ["history-cancer", { "cancer-type": " breast ", "cancer-year": "2015" }, { type: "breast", year: 2015 }],
    ["consent", { agree: "yes", signature: " Ann Lee " }, { version: CONSENT_VERSION, signature: "Ann Lee" }],
    [
      "consent",
      { agree: "yes", drawing: DRAWN },
      { version: CONSENT_VERSION, signature: "", drawing: STROKES },
    ],
  ] as const)("%s %j is read", (id, raw, value) => {
    expect(validateStep(id, raw)).toEqual({ ok: true, value });
  });

  it.each([
    ["reason", {}, ["answer missing"]],
    ["reason", { answer: "bogus" }, ["answer missing"]],
    ["reason", { answer: "other", text: "  " }, ["text textMissing"]],
    ["how-it-began", { answer: "slowly", text: "x".repeat(501) }, ["text textTooLong"]],
    ["where", {}, ["regions missing"]],
    ["where", { regions: ["moon"] }, ["regions missing"]],
    ["where", { regions: ["none", "front-head"] }, ["regions conflict"]],
    ["pain-now", { answer: "11" }, ["answer missing"]],
    ["pain-now", { answer: "" }, ["answer missing"]],
    ["saddle", { answer: "MAYBE" }, ["answer missing"]],
    ["history-illness", {}, ["flags missing"]],
    ["history-illness", { flags: ["none", "cancer"] }, ["flags conflict"]],
    ["history-illness", { flags: ["none", "unknown"] }, ["flags conflict"]],
    ["history-illness", { flags: ["smoker"] }, ["flags missing"]],
    ["consent", { signature: "X" }, ["agree notAgreed", "signature signatureMissing"]],
    ["consent", { agree: "yes", signature: "?", drawing: DRAWN }, ["signature signatureMissing"]],
    ["consent", { agree: "yes", drawing: "[[[1,2]]]" }, ["drawing drawingUnclear"]],
    ["consent", { agree: "yes", drawing: DRAWN.replace("[10,", "[901,") }, ["drawing drawingUnclear"]],
    ["consent", { agree: "yes", drawing: DRAWN.replace("[10,", "[1.5,") }, ["drawing drawingUnclear"]],
    ["consent", { agree: "yes", drawing: "<svg>" }, ["drawing drawingUnclear"]],
    ["consent", { agree: "yes", signature: "ab".repeat(51) }, ["signature signatureTooLong"]],
  ] as const)("%s %j is refused: %j", (id, raw, problems) => {
    const expected = problems.map((problem) => problem.split(" "));
    expect(problemsOf(id, raw)).toEqual(
      expected.map(([field, key]) => ({ field, messageKey: `intake.steps.${id}.problems.${key ?? ""}` })),
    );
  });

  it("refuses an empty page with words for it, on every page but the details and that about a cancer, whose boxes may stay empty", () => {
    const say = createTranslator({ locale: "en", messages: { intake } });
    for (const id of IDS.filter((each) => each !== "details" && each !== "history-cancer")) {
      const problems = problemsOf(id, {});
      expect(problems.length, id).toBeGreaterThan(0);
      for (const { messageKey } of problems)
        expect(say(messageKey as never), messageKey).not.toBe(messageKey);
    }
  });

  it("never throws on what a browser may send, and gives back what it accepts", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("yes", "none", "other", "5", "NEW", "cancer", "front-head", DRAWN),
    );
    const raw = fc.dictionary(
      fc.constantFrom("answer", "text", "regions", "flags", "agree", "signature", "drawing", "__proto__"),
      fc.oneof(text, fc.array(text)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...IDS), raw, (id, fields) => {
        const result = validateStep(id, fields);
        const step = intakeStep(id);
        if (!result.ok || !step || step.kind === "details") return;
        const again = fieldsFor(step, { [id]: result.value });
        expect(validateStep(id, again)).toEqual(result);
      }),
    );
  });
});

describe("the way through the form", () => {
  it("goes from page to page until nothing is missing", () => {
    let answers: IntakeAnswers = {};
    const visited: string[] = [];
    for (let id = nextIntakeStep(answers, ADULT); id !== null; id = nextIntakeStep(answers, ADULT)) {
      visited.push(id);
      answers = { ...answers, [id]: COMPLETE_INTAKE[id] };
    }
    expect(visited).toEqual(intakeSteps(COMPLETE_INTAKE, ADULT).map(({ id }) => id));
    expect(missingSteps(COMPLETE_INTAKE, ADULT)).toEqual([]);
  });

  it("fills in no pain now for whoever says that nothing hurts, asks it all the same, and takes nothing back", () => {
    const free: IntakeAnswers = { where: { regions: [] } };
    expect(filledIn(free)["pain-now"]).toBe(0);
    expect(missingSteps(free, ADULT)).toEqual(expect.arrayContaining(["pain-now", "pain-usual"]));
    expect(filledIn({ ...free, "pain-now": 3 })["pain-now"]).toBe(3);
    expect(filledIn({ where: { regions: ["back-low-back-left"] } })["pain-now"]).toBeUndefined();
    expect(filledIn({})["pain-now"]).toBeUndefined();
  });

  it("asks pain now again once somewhere hurts after all, unless it was said to hurt before", () => {
    const [free, sore]: IntakeAnswers[] = [
      { where: { regions: [] } },
      { where: { regions: ["front-knee-right"] } },
    ];
    const none = { "pain-now": 0 };
    expect(askedAgain({ ...free, ...none }, { ...sore, ...none })).toEqual(["pain-now"]);
    expect(askedAgain({ ...free, "pain-now": 3 }, { ...sore, "pain-now": 3 })).toEqual([]);
    expect(askedAgain({ ...sore, ...none }, { where: { regions: ["front-knee-left"] }, ...none })).toEqual(
      [],
    );
    expect(askedAgain({ ...sore, ...none }, { ...free, ...none })).toEqual([]);
    expect(askedAgain({}, { ...sore, ...none })).toEqual([]);
  });

  it("leaves out what the answers make needless", () => {
    const asked = (answers: IntakeAnswers, age = 46) =>
      intakeSteps({ ...COMPLETE_INTAKE, ...answers }, { ...ADULT, age }).map(({ id }) => id);
    expect(asked({ where: { regions: [] } })).not.toContain("how-long");
    expect(asked({ sex: "M" })).not.toContain("history-pregnancy");
    expect(asked({ sex: "skipped" })).toContain("history-pregnancy");
    expect(asked({ foot: "NO" })).not.toContain("which-foot");
    expect(asked({ foot: "NEW" })).toContain("which-foot");
    expect(asked({})).not.toContain("pregnancy");
    expect(asked({ "history-pregnancy": { flags: ["pregnant"], unsure: false } })).toContain("pregnancy");
    expect(asked({ "how-long": "over-12-weeks" })).toContain("long-pain");
    expect(asked({})).not.toContain("long-pain");
    expect(asked({ reason: { choice: "came-back" } })).toContain("new-pain");
    expect(asked({ reason: { choice: "came-back" }, "pain-now": 0 })).not.toContain("new-pain");
    expect(asked({}, 25)).toContain("sport");
    expect(asked({}, 26)).not.toContain("sport");
    expect(asked({ legs: "some" })).toEqual(expect.arrayContaining(["numb-leg", "constipation"]));
  });

  it("asks who has told their history before whether it has changed, and then only what passes by itself", () => {
    const history = (answers: IntakeAnswers, person = RETURNING) =>
      intakeSteps(answers, person).flatMap(({ id }) => (id.startsWith("history-") ? [id] : []));
    const passing = ["history-lately", "history-pregnancy"];
    const lasting = [
      ...["history-illness", "history-bones", "history-heart", "history-joints", "history-nerves"],
    ];
    expect(history({}, ADULT)).toEqual([...lasting, ...passing]);
    expect(history({ "history-same": "same" }, ADULT)).toEqual([...lasting, ...passing]);
    expect(history({})).toEqual(["history-same", ...lasting, ...passing]);
    expect(history({ "history-same": "same" })).toEqual(["history-same", ...passing]);
    for (const says of ["changed", "unknown"] as const)
      expect(history({ "history-same": says })).toEqual(["history-same", ...lasting, ...passing]);
  });

  it("leaves out nothing that any history on record would have asked, whose it is not being shown", () => {
    const same: IntakeAnswers = { ...COMPLETE_INTAKE, "history-same": "same" };
    const asked = intakeSteps(same, RETURNING).map(({ id }) => id);
    for (const { id, flags } of HISTORY_STEPS.filter((step) => isLastingHistory(step.id)))
      for (const flag of flags) {
        const told = { ...COMPLETE_INTAKE, [id]: { flags: [flag], unsure: false } };
        const pages = intakeSteps(told, ADULT).map((step) => step.id);
        expect(asked, flag).toEqual(
          expect.arrayContaining(pages.filter((page) => !LASTING.has(page) && page !== "history-cancer")),
        );
      }
    expect(asked).toContain("new-pain");
    expect(intakeSteps(COMPLETE_INTAKE, ADULT).map(({ id }) => id)).not.toContain("new-pain");
  });

  it("asks what came into the list after they told their history, also where nothing has changed, and keeps the answer", () => {
    const later: readonly IntakeStepId[] = ["history-joints", "history-nerves"];
    const same: IntakeAnswers = { ...COMPLETE_INTAKE, "history-same": "same" };
    const asked = (askedHistory: readonly string[]) =>
      intakeSteps(same, { ...RETURNING, askedHistory }).flatMap(({ id }) => (LASTING.has(id) ? [id] : []));
    expect(asked([])).toEqual(later);
    expect(asked(HISTORY_KEYS)).toEqual(later);
    expect(asked(HISTORY_FLAGS.filter((flag) => flag !== "uveitis"))).toEqual(["history-joints"]);
    expect(asked(HISTORY_FLAGS)).toEqual([]);
    const told: IntakeAnswers = { ...same, "history-nerves": { flags: ["priorBladder"], unsure: false } };
    expect(historyAfter(["cancer"], told)).toEqual(["cancer", "priorBladder"]);
  });

  it("looks for no page by what was asked that has a flag of the rules", () => {
    const pages = HISTORY_STEPS.filter(({ id }) => unaskedHistory([]).includes(id));
    expect(pages.flatMap(({ flags }) => rulesHistory(flags))).toEqual([]);
    expect(pages.flatMap(({ flags }) => flags).toSorted()).toEqual([...BACKGROUND_KEYS].toSorted());
  });

  it.each([
    [["cancer"], ADULT, {}, true],
    [["diabetes"], ADULT, {}, false],
    [["cancer"], RETURNING, { "history-same": "changed" }, true],
    [["cancer"], RETURNING, { "history-same": "same" }, false],
  ] as const)("asks of %j what cancer it is where it was just ticked", (flags, person, more, isAsked) => {
    const answers: IntakeAnswers = {
      ...COMPLETE_INTAKE,
      "history-illness": { flags, unsure: false },
      ...more,
    };
    const pages = intakeSteps(answers, person).map(({ id }) => id);
    expect(pages.includes("history-cancer")).toBe(isAsked);
    if (isAsked) expect(pages[pages.indexOf("history-illness") + 1]).toBe("history-cancer");
    const told = { ...answers, "history-cancer": { type: "breast" } };
    expect(toldCancer(told)).toEqual(isAsked ? { type: "breast" } : undefined);
  });

  it("drops the answer to a page that a change has made needless", () => {
    const changed = { ...COMPLETE_INTAKE, foot: "NO", "which-foot": true } as const;
    expect(askedAnswers(changed)).not.toHaveProperty("which-foot");
    expect(askedAnswers(changed).foot).toBe("NO");
  });
});

describe("what others read from an intake", () => {
  const answers: IntakeAnswers = {
    ...COMPLETE_INTAKE,
    saddle: "NEW",
    "history-illness": { flags: ["cancer", "diabetes"], unsure: false },
    "history-bones": { flags: [], unsure: true },
    "history-pregnancy": { flags: ["postpartum"], unsure: false },
  };

  it("gives triage the history and the sex, and no sex when it was skipped", () => {
    expect(intakeProfile(answers)).toEqual({ history: ["cancer", "diabetes", "postpartum"], sex: "F" });
    expect(intakeProfile({ ...answers, sex: "skipped" })).toEqual({
      history: ["cancer", "diabetes", "postpartum"],
    });
    expect(intakeProfile({ ...answers, sex: "M" }).history).toEqual(["cancer", "diabetes"]);
  });

  it("gives triage nothing of what a cancer is, or whether it is active: the tick alone counts", () => {
    const before = profileAfter(KNOWN, answers);
    for (const told of [{}, { active: "no" }, { type: "skin", year: 1980, active: "no" }] as const) {
      const more: IntakeAnswers = { ...answers, "history-cancer": told };
      expect(profileAfter(KNOWN, more)).toEqual(before);
      expect(intakeFormAnswers(more)).toEqual(intakeFormAnswers(answers));
    }
    expect(before.history).toContain("cancer");
  });

  it("gives triage the red-flag answers under the keys of the rules", () => {
    expect(intakeFormAnswers(answers)).toMatchObject({
      saddle: "NEW",
      retention: "NO",
      traumaMajor: false,
      painNow: 6,
    });
    expect(intakeFormAnswers({})).toEqual({});
  });

  it("quotes the patient in the order asked", () => {
    expect(quoteFromIntake(answers)).toEqual([
      { step: "reason", choice: "other", text: "My back locked" },
      { step: "where", regions: ["back-low-back-left"] },
      { step: "pain-now", pain: 6 },
      { step: "pain-usual", pain: 3 },
      { step: "how-long", choice: "2-to-6-weeks" },
      { step: "how-it-began", choice: "lifting", text: null },
      { step: "history", flags: ["cancer", "diabetes", "postpartum"], unsureOn: ["history-bones"] },
    ]);
    expect(quoteFromIntake({})).toEqual([]);
    expect(quoteFromIntake({ "history-same": "same" })).toEqual([
      { step: "history", flags: [], unsureOn: [], isSame: true },
    ]);
  });
});
