import type { Chance } from "@/prisma/seed/chance";
import type { Answers, ChangeKey, HistoryKey, Sex } from "@/lib/domain/triage/answers";
import type { TierLetter } from "@/lib/domain/triage/tiers";
import { CLINIC, HISTORY_SHARES, OLD_SIGNS, SPELLS } from "./prevalences";

/** A published case, told by a patient from one day on until somebody acts. */
export type Case = Readonly<{
  id: string;
  expect: TierLetter;
  profile: Readonly<{
    age: number;
    sex?: Sex;
    history: readonly HistoryKey[];
    baseline: readonly ChangeKey[];
  }>;
  answers: Answers;
}>;

export type Patient = Readonly<{
  age: number;
  history: readonly HistoryKey[];
  oldSigns: readonly ChangeKey[];
  /** Items a clinician confirmed before the year began. */
  confirmed: readonly ChangeKey[];
  /** First and last day, by key. */
  spells: readonly Readonly<{ key: string; from: number; to: number }>[];
  startPain: number;
  serious: (Case & { readonly day: number }) | null;
}>;

const YOUNGEST = 20;
const OLDEST = 84;
/** A case starts late enough that the patient is known, and early enough to be seen. */
const FIRST_CASE_DAY = 20;
const LAST_CASE_DAY = 330;

function spellsOf(age: number, chance: Chance): Patient["spells"] {
  return SPELLS.filter(({ fromAge = 0 }) => age >= fromAge).flatMap(({ key, aYear, days }) =>
    Array.from({ length: CLINIC.days }, (_, day) => day)
      .filter(() => chance.next() < aYear / CLINIC.days)
      .map((from) => ({ key, from, to: from + days - 1 })),
  );
}

/** The clinic's patients; each case is the lot of one of them. */
export function makePatients(cases: readonly Case[], chance: Chance): readonly Patient[] {
  return Array.from({ length: CLINIC.patients }, (_, nth) => {
    const own = cases[nth];
    const age = own?.profile.age ?? chance.between(YOUNGEST, OLDEST);
    const meets = ({ share, fromAge = 0 }: { share: number; fromAge?: number }) =>
      age >= fromAge && chance.next() < share;
    const drawn = HISTORY_SHARES.filter(meets).map(({ key }) => key);
    const oldSigns = own ? own.profile.baseline : OLD_SIGNS.filter(meets).map(({ key }) => key);
    return {
      age,
      history: own?.profile.history ?? drawn,
      oldSigns,
      confirmed: own?.profile.baseline ?? [],
      spells: own ? [] : spellsOf(age, chance),
      startPain: chance.between(3, 7),
      serious: own ? { ...own, day: chance.between(FIRST_CASE_DAY, LAST_CASE_DAY) } : null,
    };
  });
}
