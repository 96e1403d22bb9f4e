import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findPlanFacts, type SideTestRow } from "@/lib/data/programmes/plan-facts";
import type { Sql } from "@/lib/data/sql";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { losesRange } from "@/lib/domain/dosing/range-loss";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { sideCorrection, sideGap } from "@/lib/domain/dosing/side-gap";
import type { PlanPatient } from "@/lib/domain/programmes/plan-patient";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { AppError } from "@/lib/errors";

/** What a plan for this patient is checked against. Outside the scope: not-found. */
export async function readPlanPatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  pauses: readonly string[],
): Promise<PlanPatient> {
  const facts = await findPlanFacts(sql, scope, patientId);
  if (!facts) throw new AppError("not-found", "patient outside scope");
  const { sideTests, settings, ...known } = facts;
  const numbers = clinicNumbers(settings);
  return {
    ...{ ...known, numbers, practised: null, pauses: pauses as readonly PauseClass[] },
    ...{ gap: widestGap(sideTests, numbers), losesRange: losesRange(sideTests, numbers) },
  };
}

/** The widest gap of any test that was shown twice (DOSE-8). */
function widestGap(tests: readonly SideTestRow[], numbers: DosingNumbers): PlanPatient["gap"] {
  const gaps = [...new Set(tests.map(({ test }) => test))].flatMap((name) => {
    const ofTest = tests.filter(({ test }) => test === name);
    const last = ofTest.at(-1);
    const correction = sideCorrection(ofTest, null, numbers);
    const gap = last && sideGap(last);
    return gap && correction.kind === "weaker-first"
      ? [{ weaker: correction.side, percent: gap.percent }]
      : [];
  });
  return gaps.toSorted((one, other) => other.percent - one.percent)[0] ?? null;
}
