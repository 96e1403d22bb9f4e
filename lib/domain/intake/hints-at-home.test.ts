import { expect, it } from "vitest";
import { LATE_RED_FLAG_STEPS, EARLY_RED_FLAG_STEPS } from "@/lib/domain/intake/red-flag-steps";
import { triage } from "@/lib/domain/triage/triage";
import english from "@/messages/en/intake.json" with { type: "json" };
import spanish from "@/messages/es/intake.json" with { type: "json" };

type Steps = Readonly<Record<string, Readonly<{ hintAtHome?: string }>>>;

/** What the rules tell a grown-up with nothing else who says yes to this one question. */
function onThisAlone(key: string) {
  const profile = { age: 40, history: ["pregnant"], baseline: [] } as const;
  const { tier, messages } = triage({ profile, answers: { [key]: true }, trend: {} });
  return { tier, first: messages[0] };
}

/** Whom a hint read at home, before the answer, may send somebody to: nobody the rules' own text would not. */
function callsBy(key: string): RegExp {
  const { tier, first } = onThisAlone(key);
  if (first === "P-PREG") return /^(?=.*\{maternity\})(?!.*\{emergency\})/;
  const onlyIfVeryIll =
    /^(If you feel very ill now, call|Si se siente muy mal ahora, llame al) \{emergency\}/;
  return tier === "emergency" ? /^(?!If you feel|Si se siente).*\{emergency\}/ : onlyIfVeryIll;
}

it.each([
  ["English", english.steps as Steps],
  ["Spanish", spanish.steps as Steps],
])("what a question says at home goes no other way than the rules do, in %s", (_language, steps) => {
  const hinted = [...EARLY_RED_FLAG_STEPS, ...LATE_RED_FLAG_STEPS].filter(({ id }) => steps[id]?.hintAtHome);
  expect(hinted).toHaveLength(11);
  for (const { id, key } of hinted) expect(steps[id]?.hintAtHome, id).toMatch(callsBy(key));
});
