import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANGE_KEYS, HISTORY_KEYS, SHARP_ANSWERS, YES_NO_KEYS } from "@/lib/domain/triage/answers";
import { parseCase } from "@/lib/domain/triage/parse-case";
import { anyTriageInput } from "@/lib/testing/triage-arbitraries";

const withFields = (fields: object) => JSON.stringify({ id: "a", age: 40, ...fields });
const withAnswer = (key: string, value: unknown) => withFields({ ans: { [key]: value } });
const withTrend = (key: string, value: unknown) => withFields({ trend: { [key]: value } });

describe("a line it can read", () => {
  it("needs only an id and an age", () => {
    expect(parseCase('{"id":"a","age":40}')).toEqual({
      ok: true,
      id: "a",
      input: { profile: { age: 40, history: [], baseline: [] }, answers: {}, trend: {} },
    });
  });

  it.each(["desc", "why", "src", "expect"])("ignores the field %s", (field) => {
    expect(parseCase(withFields({ [field]: { any: "thing" } })).ok).toBe(true);
  });

  it.each([
    withFields({ id: "" }),
    withFields({ age: 0 }),
    withFields({ age: 120 }),
    ...["F", "M", "X"].map((sex) => withFields({ sex })),
    ...HISTORY_KEYS.map((key) => withFields({ hx: [key] })),
    ...CHANGE_KEYS.map((key) => withFields({ baseline: [key, key] })),
    ...CHANGE_KEYS.flatMap((key) =>
      ["NO", "NEW", "WORSE", "OLD", "UNSURE"].map((value) => withAnswer(key, value)),
    ),
    ...YES_NO_KEYS.flatMap((key) => [true, false, "UNSURE"].map((value) => withAnswer(key, value))),
    ...SHARP_ANSWERS.map((value) => withAnswer("sharpEx", value)),
    ...[0, 9].map((value) => withAnswer("spaCount", value)),
    ...[0, 6].map((value) => withAnswer("phq2", value)),
    ...[[], [0, 10]].map((value) => withTrend("nrs", value)),
    ...[0, 7].map((value) => withTrend("nights7", value)),
    ...[-150, 0, 33.3].map((value) => withTrend("improve", value)),
    ...[-24, 24].map((value) => withTrend("rmdq", value)),
    ...["distal", "bilateral"].map((value) => withTrend("legSpread", value)),
    ...["acute", "recurDifferent", "openAlert"].map((key) => withTrend(key, false)),
    ...["days", "numbWorse", "painfulSessions", "redSessions", "grocLow", "avoid", "missedDays"].map((key) =>
      withTrend(key, 400),
    ),
  ])("%s", (line) => {
    expect(parseCase(line)).toMatchObject({ ok: true });
  });

  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyTriageInput, (input) => {
        const { history: hx, ...person } = input.profile;
        const line = JSON.stringify({ id: "a", ...person, hx, ans: input.answers, trend: input.trend });
        expect(parseCase(line)).toEqual({ ok: true, id: "a", input });
      }),
    );
  });
});

describe("a line it must refuse, with the id where there is one", () => {
  it.each([
    "not json",
    "[]",
    "null",
    "5",
    '"text"',
    '{"age":40}',
    '{"id":5,"age":40}',
    '{"id":null,"age":40}',
    '{"id":"a","age":40',
  ])("without an id: %s", (line) => {
    expect(parseCase(line)).toMatchObject({ ok: false, id: null });
  });

  it.each([
    ['{"id":"a"}', "age is missing"],
    ...[-1, 121, 40.5, "40", null, true].map((age) => [
      withFields({ age }),
      "age must be a whole number from 0 to 120",
    ]),
    ...["f", "", null, 1].map((sex) => [withFields({ sex }), "sex must be one of F, M, X"]),
    [withFields({ hx: "cancer" }), "hx must be a list"],
    [withFields({ hx: { cancer: true } }), "hx must be a list"],
    [withFields({ hx: null }), "hx must be a list"],
    [withFields({ hx: ["cancer", "gout"] }), "hx must be one of"],
    [withFields({ baseline: ["fever"] }), "baseline must be one of"],
    [withFields({ baseline: [null] }), "baseline must be one of"],
    [withFields({ ans: null }), "ans must be an object"],
    [withFields({ ans: [] }), "ans must be an object"],
    [withFields({ trend: "worse" }), "trend must be an object"],
    [withAnswer("legSpread", "distal"), "unknown key in ans: legSpread"],
    [withAnswer("Saddle", "NEW"), "unknown key in ans: Saddle"],
    [withAnswer("painNow", 5), "unknown key in ans: painNow"],
    [withAnswer("constructor", "NEW"), "unknown key in ans: constructor"],
    ['{"id":"a","age":40,"ans":{"__proto__":{"saddle":"NEW"}}}', "unknown key in ans: __proto__"],
    [withTrend("nights", 3), "unknown key in trend: nights"],
    ...["new", "", true, null, "GONE"].map((value) => [
      withAnswer("saddle", value),
      "ans.saddle must be one of NO, NEW",
    ]),
    ...["yes", 1, null, "NEW", "unsure"].map((value) => [
      withAnswer("fever", value),
      "ans.fever must be one of true",
    ]),
    ...[-1, 10, 2.5, "3", null].map((value) => [
      withAnswer("spaCount", value),
      "ans.spaCount must be a whole number",
    ]),
    ...[-1, 7, 2.5].map((value) => [
      withAnswer("phq2", value),
      "ans.phq2 must be a whole number from 0 to 6",
    ]),
    ...["yes", null, true].map((value) => [withAnswer("sharpEx", value), "ans.sharpEx must be one of gone"]),
    ...[[11], [-1], [5.5], ["5"], [null]].map((value) => [
      withTrend("nrs", value),
      "trend.nrs must be a whole number",
    ]),
    [withTrend("nrs", 5), "trend.nrs must be a list"],
    ...[-1, 8].map((value) => [
      withTrend("nights7", value),
      "trend.nights7 must be a whole number from 0 to 7",
    ]),
    ...["10", null].map((value) => [withTrend("improve", value), "trend.improve must be a number"]),
    ['{"id":"a","age":40,"trend":{"improve":1e999}}', "trend.improve must be a number"],
    ...["5", 1.5].map((value) => [withTrend("rmdq", value), "trend.rmdq must be a whole number"]),
    ...["UNSURE", 1, null].map((value) => [
      withTrend("acute", value),
      "trend.acute must be one of true, false",
    ]),
    ...["both", null].map((value) => [
      withTrend("legSpread", value),
      "trend.legSpread must be one of distal",
    ]),
    ...[-1, 0.5, "3"].map((value) => [
      withTrend("days", value),
      "trend.days must be a whole number, 0 or more",
    ]),
    [withTrend("missedDays", -7), "trend.missedDays must be a whole number, 0 or more"],
  ])("%s: %s", (line, error) => {
    expect(parseCase(line)).toEqual({
      ok: false,
      id: "a",
      error: expect.stringContaining(error) as string,
    });
  });

  it("is any with an unknown key: never a quiet answer", () => {
    const known = new Set<string>([...CHANGE_KEYS, ...YES_NO_KEYS, "spaCount", "phq2", "sharpEx"]);
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        fc.pre(!known.has(key));
        expect(
          parseCase(`{"id":"a","age":40,"ans":{${JSON.stringify(key)}:${JSON.stringify(value)}}}`).ok,
        ).toBe(false);
      }),
    );
  });
});
