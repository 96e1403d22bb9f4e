import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASKED_KEYS, type Asked, newestOf, QUESTIONNAIRES } from "@/lib/domain/questionnaires/questionnaires";
import { fieldsOfPage, readPage } from "@/lib/domain/questionnaires/read-page";
import { answersForRules, scoresOf } from "@/lib/domain/questionnaires/score";
import {
  abilitiesOf,
  expectedPages,
  missingPages,
  nextPage,
  onTablet,
  pagesOf,
  type Sitting,
  type SittingAnswers,
} from "@/lib/domain/questionnaires/sitting";

const asks = (...ids: Asked["id"][]): Asked[] => ids.map((id) => ({ id, version: newestOf(id).version }));
const sitting = (asked: Asked[], answers: SittingAnswers = {}, known: Sitting["known"] = {}): Sitting => ({
  ...{ asked, known, answers },
});
const ids = (one: Sitting) => pagesOf(one).map(({ id }) => id);
const page = (id: string) => {
  const found = QUESTIONNAIRES.flatMap(({ sections }) => sections.flatMap(({ pages }) => pages)).find(
    (one) => one.id === id,
  );
  if (!found) throw new Error(id);
  return found;
};

describe("the questionnaires", () => {
  it("have page ids of their own, of which none says another questionnaire", () => {
    const all = QUESTIONNAIRES.flatMap(({ id, sections }) =>
      sections.flatMap(({ pages }) => pages.map((one) => [id, one.id] as const)),
    );
    expect(new Set(all.map(([, one]) => one)).size).toBe(all.length);
    for (const [id, one] of all) expect(one.startsWith(`${id}-`)).toBe(true);
  });

  it("are told apart by their version: an unknown one asks nothing", () => {
    expect(ids(sitting([{ id: "phq-2", version: 1 }]))).toHaveLength(2);
    expect(ids(sitting([{ id: "phq-2", version: 99 }]))).toEqual([]);
  });
});

describe("the pages of a sitting", () => {
  it("first name the activities, then ask each of them", () => {
    expect(ids(sitting(asks("psfs")))).toEqual(["psfs-tasks"]);
    const named = sitting(asks("psfs"), { "psfs-tasks": ["Stairs", "Socks", "Dog"] });
    expect(ids(named)).toEqual(["psfs-tasks", "psfs-task-1", "psfs-task-2", "psfs-task-3"]);
    expect([sitting(asks("psfs")), named].map(expectedPages)).toEqual([4, 4]);
  });

  it("ask the activities of last time again, without naming them anew", () => {
    const again = sitting(asks("psfs"), { "psfs-task-2": 4 }, { tasks: ["Stairs", "Socks", "Dog"] });
    expect(ids(again)).toEqual(["psfs-task-1", "psfs-task-2", "psfs-task-3"]);
    expect(abilitiesOf(again)).toEqual([{ name: "Socks", score: 4 }]);
  });

  it("leave the activities out on a tablet, and all that was said or known", () => {
    const begun = sitting(
      asks("psfs", "groc"),
      { "psfs-task-1": 4, "groc-change": 2 },
      { tasks: ["Stairs", "Socks", "Dog"] },
    );
    expect(ids(begun)).toContain("psfs-task-1");
    expect(onTablet(begun)).toEqual(sitting(asks("groc")));
  });

  it("may be passed over without being missed, and a page passed over is no answer", () => {
    const rmdq = (answers: SittingAnswers) => sitting(asks("rmdq"), answers);
    const two = rmdq({ "rmdq-today-1": [1], "rmdq-today-2": [] });
    expect(missingPages(two).map(({ id }) => id)).toEqual(["rmdq-today-3"]);
    expect(missingPages(two, ["rmdq-today-3"])).toEqual([]);
    expect(scoresOf(two)).toEqual([]);
    expect(scoresOf(rmdq({ ...two.answers, "rmdq-today-3": [] }))).toMatchObject([{ score: 1 }]);
  });

  it("come one after another, and what is required is missed until it is answered", () => {
    const pain = (answers: SittingAnswers) => sitting(asks("pain"), answers);
    expect(nextPage(pain({}))?.id).toBe("pain-now");
    expect(nextPage(pain({ "pain-now": 3 }), ["pain-worst"])?.id).toBe("pain-average");
    expect(missingPages(pain({})).map(({ id }) => id)).toEqual(["pain-now"]);
    expect(missingPages(pain({ "pain-now": 0 }))).toEqual([]);
  });
});

describe("a posted page", () => {
  it.each([
    ["pain-now", { answer: "10" }, 10],
    ["pain-now", { answer: "0" }, 0],
    ["groc-change", { answer: "-5" }, -5],
    ["phq-4-worry", { answer: "3" }, 3],
    ["psfs-task-1", { answer: "10" }, 10],
    [
      "psfs-tasks",
      { "task-1": " Climb  stairs ", "task-3": "Socks", "task-4": "Dog" },
      ["Climb stairs", "Socks", "Dog"],
    ],
    ["rmdq-today-1", {}, []],
    ["rmdq-today-2", { answer: ["16", "9", "9"] }, [9, 16]],
  ])("%s %j is %j", (id, raw, answer) => {
    expect(readPage(page(id), raw)).toEqual({ ok: true, answer });
  });

  it.each([
    ["pain-now", {}, "answer missing"],
    ["pain-now", { answer: "11" }, "answer missing"],
    ["groc-change", { answer: "-6" }, "answer missing"],
    ["phq-2-interest", { answer: "4" }, "answer missing"],
    ["psfs-task-1", { answer: "" }, "answer missing"],
    ["psfs-tasks", {}, "task-1 tooFew"],
    ["psfs-tasks", { "task-1": "Stairs", "task-2": "Socks" }, "task-3 tooFew"],
    ["psfs-tasks", { "task-1": "Stairs", "task-2": "stairs", "task-3": "Dog" }, "task-2 double"],
    ["psfs-tasks", { "task-1": "x".repeat(81), "task-2": "Socks", "task-3": "Dog" }, "task-1 tooLong"],
    ["rmdq-today-1", { answer: "9" }, "answer missing"],
    ["rmdq-today-1", { answer: "1.5" }, "answer missing"],
  ])("%s %j is refused: %s", (id, raw, problem) => {
    const read = readPage(page(id), raw);
    expect(read.ok ? [] : read.problems.map((one) => `${one.field} ${one.problem}`)).toEqual([problem]);
  });

  it("never throws, and fills the page in again as it was", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("0", "10", "-3", "Stairs", "__proto__"));
    const raw = fc.dictionary(
      fc.constantFrom("answer", "task-1", "task-2", "task-3", "task-4", "__proto__"),
      fc.oneof(text, fc.array(text)),
    );
    const pages = QUESTIONNAIRES.flatMap(({ sections }) => sections.flatMap((one) => one.pages));
    fc.assert(
      fc.property(fc.constantFrom(...pages), raw, (one, fields) => {
        const read = readPage(one, fields);
        if (read.ok) expect(readPage(one, fieldsOfPage(one, read.answer))).toEqual(read);
      }),
    );
  });
});

describe("the scores of a sitting", () => {
  const scored = (one: Sitting) =>
    scoresOf(one).map(({ measure, score, subscore }) => [measure, score, subscore]);

  it("are one a questionnaire, with the instrument and its version", () => {
    const all = sitting(asks("pain", "psfs", "groc", "phq-4", "rmdq"), {
      ...{ "pain-now": 6, "pain-worst": 9, "groc-change": -2 },
      ...{ "psfs-tasks": ["a", "b", "c"], "psfs-task-1": 3, "psfs-task-2": 4, "psfs-task-3": 8 },
      ...{ "phq-4-nervous": 1, "phq-4-worry": 2, "phq-4-interest": 3, "phq-4-low-mood": 0 },
      ...{ "rmdq-today-1": [1, 2], "rmdq-today-2": [], "rmdq-today-3": [24] },
    });
    expect(scored(all)).toEqual([
      ["pain", 6, null],
      ["psfs", 5, null],
      ["groc", -2, null],
      ["phq-4", 6, 3],
      ["rmdq", 3, null],
    ]);
    expect(scoresOf(all)[1]?.instrument).toBe("PSFS, 3 to 5 activities, v1");
    expect(answersForRules(all)).toEqual({ interest: 3, lowMood: 0, groc: -2 });
  });

  it("are none where an item is blank", () => {
    expect(scored(sitting(asks("phq-2"), { "phq-2-interest": 3 }))).toEqual([]);
    expect(scored(sitting(asks("phq-2"), { "phq-2-interest": 3, "phq-2-low-mood": 0 }))).toEqual([
      ["phq-2", 3, null],
    ]);
    expect(scored(sitting(asks("psfs"), { "psfs-tasks": ["a", "b", "c"], "psfs-task-1": 3 }))).toEqual([]);
  });

  it("take one answer on mood to the rules, the other as the least it can be", () => {
    const rules = (answers: Sitting["answers"]) => answersForRules(sitting(asks("phq-4"), answers));
    expect(rules({ "phq-4-interest": 3 })).toEqual({ interest: 3, lowMood: 0 });
    expect(rules({ "phq-4-low-mood": 3 })).toEqual({ interest: 0, lowMood: 3 });
    expect(rules({ "phq-4-nervous": 3, "phq-4-worry": 3 })).toEqual({});
  });

  it("stay in the range of the measure, whatever is answered", () => {
    const RANGE = {
      pain: [0, 10],
      psfs: [0, 10],
      groc: [-5, 5],
      "phq-2": [0, 6],
      "phq-4": [0, 12],
      rmdq: [0, 24],
    } as const;
    const tasks = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 3, maxLength: 5 });
    const answers = fc.record({
      ...{ "psfs-tasks": tasks, "groc-change": fc.integer({ min: -5, max: 5 }) },
      ...Object.fromEntries(
        ["pain-now", ...[1, 2, 3, 4, 5].map((n) => `psfs-task-${n}`)].map((id) => [id, fc.nat(10)]),
      ),
      ...Object.fromEntries(
        ["nervous", "worry", "interest", "low-mood"].map((id) => [`phq-4-${id}`, fc.nat(3)]),
      ),
      ...Object.fromEntries(["interest", "low-mood"].map((id) => [`phq-2-${id}`, fc.nat(3)])),
      ...Object.fromEntries(
        [1, 2, 3].map((n) => [`rmdq-today-${n}`, fc.uniqueArray(fc.integer({ min: 1, max: 24 }))]),
      ),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const found = scoresOf(sitting(asks(...ASKED_KEYS), given));
        expect(found.map(({ measure }) => measure)).toEqual([...ASKED_KEYS]);
        for (const { measure, score } of found) {
          expect(score).toBeGreaterThanOrEqual(RANGE[measure][0]);
          expect(score).toBeLessThanOrEqual(RANGE[measure][1]);
        }
      }),
    );
  });
});
