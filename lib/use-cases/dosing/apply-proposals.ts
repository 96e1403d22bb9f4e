import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { createDecisions } from "@/lib/data/programmes/dose-decisions";
import { createVersion } from "@/lib/data/programmes/programme-versions";
import type { ProgrammeRow } from "@/lib/data/programmes/programmes";
import { revokePrintLinks } from "@/lib/data/programmes/print-links";
import type { Sql } from "@/lib/data/sql";
import { answeredItems } from "@/lib/domain/dosing/plan-change";
import { DOSE_REASONS } from "@/lib/domain/dosing/dose-reasons";
import { toldOf } from "@/lib/domain/dosing/told";
import { orderItems } from "@/lib/domain/programmes/session-order";
import { AppError } from "@/lib/errors";
import type { ItemProposal } from "@/lib/domain/dosing/plan-course";
import { checkPlanOrRefuse } from "@/lib/use-cases/programmes/check-plan-or-refuse";

type Applied = Readonly<{
  programme: ProgrammeRow;
  /** Every item of the running version. */
  items: readonly ItemProposal[];
  /** Those whose change is taken. */
  chosen: readonly ItemProposal[];
  /** The easier variant comes with it where one is offered. */
  withEasier?: boolean;
  /** Who answers for the new version. */
  createdBy: string;
  /** Null where the rules applied it themselves. */
  decidedBy: string | null;
}>;

/** Makes the next version with the chosen changes, checked like any other, with its reason for colleagues and patient. */
export async function applyProposals(sql: Sql, scope: PatientScope, applied: Applied): Promise<number> {
  const { programme, items, chosen, createdBy, decidedBy, withEasier = false } = applied;
  const decisions = chosen.map((one) => decisionOf(one, programme.id, "accepted", decidedBy));
  if ((await createDecisions(sql, scope.clinicId, decisions)) !== chosen.length)
    throw new AppError("conflict", "answered meanwhile");
  const changed = items.flatMap(({ item, proposal }) => {
    const isChosen = chosen.some((one) => one.item.id === item.id);
    const next = isChosen ? answeredItems(item, proposal, withEasier) : [item];
    return next.map((one) => ({ ...one, note: one.exerciseId === item.exerciseId ? item.note : "" }));
  });
  const { id, patientId, phase, pause, title, templateId, noteToPatient } = programme;
  const next = orderItems(
    changed.map(({ exerciseId, dose, side, note, own }) => ({ exerciseId, dose, side, note, own })),
  );
  const plan = { patientId, items: next, phase, pauses: pause, overrides: programme.overrides };
  const overrides = await checkPlanOrRefuse(sql, scope, plan);
  await revokePrintLinks(sql, scope, id);
  const number = programme.number + 1;
  await createVersion(sql, {
    ...{
      clinicId: scope.clinicId,
      programmeId: id,
      number,
      title,
      templateId,
      noteToPatient,
      phase,
      createdBy,
    },
    ...{
      overrides,
      items: next,
      reason: reasonOf(chosen),
      told: toldOf(chosen.map(({ proposal }) => proposal.action)),
    },
  });
  return number;
}

/** What became of one proposal, as it is stored. */
export function decisionOf(
  { item, basis, proposal }: ItemProposal,
  programmeId: string,
  decision: "accepted" | "declined",
  decidedBy: string | null,
) {
  const { action, reason } = proposal;
  return { programmeId, itemId: item.id, basis, action, reason, decision, decidedBy };
}

function reasonOf(chosen: readonly ItemProposal[]): string {
  const reasons = new Set(chosen.map(({ proposal }) => `${proposal.rule}: ${DOSE_REASONS[proposal.reason]}`));
  return [...reasons].join(" ");
}
