import { describe, expect, it } from "vitest";
import { clinicLineKey } from "@/lib/domain/triage/clinic-line";
import { COMBINATIONS } from "@/lib/domain/triage/combinations";
import {
  type PatientTextCode,
  patientInstructions,
  patientTextKey,
} from "@/lib/domain/triage/patient-instructions";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import { MESSAGE_CODES } from "@/lib/domain/triage/rule";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { THRESHOLD_KEYS } from "@/lib/domain/triage/thresholds";
import combinationTable from "@/lib/domain/triage/testdata/combos.json" with { type: "json" };
import messageTable from "@/lib/domain/triage/testdata/messages.json" with { type: "json" };
import ruleTable from "@/lib/domain/triage/testdata/rules.json" with { type: "json" };
import trendTable from "@/lib/domain/triage/testdata/trends.json" with { type: "json" };
import { TREND_RULES } from "@/lib/domain/triage/trends";
import safetyWords from "@/messages/en/safety.json" with { type: "json" };
import words from "@/messages/en/triage.json" with { type: "json" };
import spanish from "@/messages/es/triage.json" with { type: "json" };

/** The table says in brackets who is asked; the form asks only those, so the patient does not read it. */
const NOT_FOR_PATIENTS = [
  "(Age 25 or under, plays sport) ",
  "(Age 50 or over) ",
  "(Pregnant) ",
  " (Shown only after a positive mood screen.)",
  " (Kiosk only.)",
];

function asPatientsReadIt(text: string): string {
  return NOT_FOR_PATIENTS.reduce((rest, note) => rest.replace(note, ""), text);
}

/** What a pause column names; "all" below urgent is read in pauses.ts. */
function classesIn(column: string): string[] {
  const lasting = column
    .replace("all if U, else ", "")
    .replace("all under 16", "all")
    .replace("neck block", "neck");
  return lasting
    .split(/ \+ | and /)
    .filter((part) => ["all", "loaded", "impact", "extension", "provoking", "neck"].includes(part));
}

describe("question rules stand as in the clinical table", () => {
  const rules = new Map(QUESTION_RULES.map((rule) => [rule.id as string, rule]));
  const english = new Map(Object.entries(words.rules));

  it.each(ruleTable)("$id", ({ id, question, clinicLine, patientMsg, source, pause, answer }) => {
    const rule = rules.get(id);
    expect(english.get(id)).toEqual({ question: asPatientsReadIt(question), clinicLine });
    expect(rule).toMatchObject({ message: patientMsg, source, pauses: classesIn(pause) });
    if (answer.startsWith("change-coded")) expect(rule?.answer).toBe("change-coded");
    if (answer.startsWith("yes-no")) expect(rule?.answer).toBe("yes-no");
  });

  it("and no others", () => {
    expect(QUESTION_RULES.map(({ id }) => id)).toEqual(ruleTable.map(({ id }) => id));
    expect([...english.keys()]).toEqual(ruleTable.map(({ id }) => id));
  });
});

it("combinations keep the table's ids and sources", () => {
  expect(COMBINATIONS.map(({ id, source }) => ({ id, source }))).toEqual(
    combinationTable.map(({ id, source }) => ({ id, source })),
  );
});

it("trends keep the table's ids and sources", () => {
  expect(TREND_RULES.map(({ id, source }) => ({ id, source }))).toEqual(
    trendTable.map(({ id, source }) => ({ id, source })),
  );
});

describe("what the safety lead reads is the table's own", () => {
  const questions = new Map(Object.entries(safetyWords.rules));
  const others = new Map(Object.entries({ ...safetyWords.combinations, ...safetyWords.trends }));

  it.each(ruleTable)("$id", ({ id, condition, tier }) => {
    expect(questions.get(id)).toEqual({ pointsTo: condition, fires: tier.replaceAll("**", "") });
  });

  it.each([...combinationTable, ...trendTable])("$id", ({ id, rule, tier }) => {
    expect(others.get(id)).toEqual({ rule, fires: tier });
  });

  it("names every threshold and every group", () => {
    expect(Object.keys(safetyWords.thresholds)).toEqual([...THRESHOLD_KEYS]);
    const groups = RULE_IDS.map((id) => (id.startsWith("RF-") ? id.charAt(3) : id.slice(0, 2)));
    expect(Object.keys(safetyWords.groups)).toEqual([...new Set(groups)]);
  });
});

function wordsAt(key: string): unknown {
  return key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], words);
}

it.each(RULE_IDS)("%s has a line for the clinic", (id) => {
  expect(wordsAt(clinicLineKey(id))).toEqual(expect.stringMatching(/^[A-Z0-9].{10,}[.?]$/));
});

describe("patient texts", () => {
  const english: ReadonlyMap<string, string> = new Map(Object.entries(words.messages));

  it.each(messageTable)("$code reads as in the clinical table", ({ code, text }) => {
    expect(english.get(code)).toBe(asPatientsReadIt(text));
  });

  it("are those the rules give, and the two around them", () => {
    expect([...english.keys()].toSorted()).toEqual([...MESSAGE_CODES, "P-DESK", "P-QUIET"].toSorted());
  });

  it.each([...english])("%s needs exactly the placeholders it holds", (code, text) => {
    const messages = [code as (typeof MESSAGE_CODES)[number]];
    const [only] = patientInstructions({ tier: "soon", messages });
    const held = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(only).toEqual({ code: code as PatientTextCode, needs: expect.anything() as unknown });
    expect([...(only?.needs ?? [])].toSorted()).toEqual([...new Set(held)].toSorted());
  });

  it("that count on a call by a time stand without it too, and promise nothing else less or more", () => {
    const counting = [...english].filter(([, text]) => text.includes("{time}")).map(([code]) => code);
    expect(Object.keys(words.unrung).toSorted()).toEqual(counting.toSorted());
    expect(Object.values(spanish.unrung).join()).not.toContain("{time}");
    expect(words.unrung).toEqual({
      "P-URG": english.get("P-URG")?.replace("If nobody has rung by {time}, call {urgent_line}. ", ""),
      "P-URG-LEG": english.get("P-URG-LEG")?.replace("we have not rung by {time}, or ", ""),
    });
    for (const promised of ["open", "closing", "closed", "overdue"] as const) {
      const timed = counting.filter((code) =>
        String(wordsAt(patientTextKey(code as PatientTextCode, promised))).includes("{time}"),
      );
      // "If we have not rung by {time}, go to an emergency department" comes true at that time.
      expect(timed, promised).toEqual({ open: counting, overdue: ["P-URG-LEG"] }[promised as string] ?? []);
    }
  });

  it.each([
    ["English", words, /check-in/i],
    ["Spanish", spanish, /chequeo/i],
  ])("name the check-in in the one sentence that other screens replace, in %s", (_name, of, checkIn) => {
    const { "check-in": own, ...others } = of.notWatched;
    expect(of.messages["P-NET"].split(own)).toHaveLength(2);
    for (const other of Object.values(others)) {
      const replaced = of.messages["P-NET"].replace(own, other);
      expect(replaced).toContain(other);
      expect(replaced).not.toMatch(checkIn);
    }
  });

  it("hold no character that the message format would swallow", () => {
    expect(JSON.stringify(words)).not.toMatch(/[<>']/);
  });
});
