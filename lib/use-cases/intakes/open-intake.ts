import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { KioskActor, PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findComingVisit } from "@/lib/data/visits/coming-visit";
import { findIntakeOfVisit, type IntakeDraft, type OpenIntake } from "@/lib/data/intakes/intakes";
import type { Sql } from "@/lib/data/sql";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import type { IntakePerson } from "@/lib/domain/intake/progress";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { AppError } from "@/lib/errors";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";

/** Who answers an intake: a tablet for the visit it has open, or the patient at home for the next one. */
export type IntakeActor = KioskActor | PatientActor;
/** The same, allowed to answer it. */
export type Answering = ActorFor<"kiosk.answer"> | ActorFor<"own-intake.answer">;
export type OpenIntakeVisit = {
  readonly visitId: string;
  readonly patientId: string;
  readonly intake: OpenIntake;
};

/** How many days before a visit its questions may be answered at home: answers much older say little of that day. */
export const DAYS_AHEAD = 7;

/** Whose intake this is, as far as it decides what they are asked. */
export function personOf(intake: OpenIntake): IntakePerson {
  const { age, safetyChanges, crisisPathStaffed, hasToldHistory, askedHistory } = intake;
  const { thresholds } = settingsAfter(safetyChanges);
  return { age, crisisPathStaffed, hasToldHistory, askedHistory, thresholds };
}

async function visitOf(sql: Sql, actor: IntakeActor): Promise<{ visitId: string; patientId: string }> {
  if (actor.kind === "kiosk") return requireOpenVisit(sql, actor);
  const { patientId } = actor;
  sql.shows(patientId);
  const coming = await findComingVisit(sql, patientsVisibleTo(actor), { patientId, days: DAYS_AHEAD });
  if (!coming) throw new AppError("not-found", "no visit to come");
  return { visitId: coming.visitId, patientId };
}

/** The draft intake of the visit at hand. Throws not-found when there is none (any more). */
export async function requireOpenIntake(
  sql: Sql,
  actor: IntakeActor,
  options: { readonly forUpdate?: boolean } = {},
): Promise<OpenIntakeVisit> {
  const { visitId, patientId } = await visitOf(sql, actor);
  const intake = await findIntakeOfVisit(sql, patientsVisibleTo(actor), visitId, options);
  if (intake?.state !== "draft") throw new AppError("not-found", "no draft intake");
  return { visitId, patientId, intake };
}

/** Whether a page was answered at home and this is a tablet: then it shows nothing of it. */
export function isHidden({ kind }: IntakeActor, { draft }: Pick<OpenIntake, "draft">, page: string): boolean {
  return kind === "kiosk" && (draft.atHome ?? []).includes(page);
}

/** The answers as this screen may show them. */
export function shownAnswers(actor: IntakeActor, intake: OpenIntake): IntakeAnswers {
  return Object.fromEntries(
    Object.entries(intake.answers).filter(([page]) => !isHidden(actor, intake, page)),
  );
}

/** What was typed and refused on a page, where this screen may show it. */
export function refusedOn(actor: IntakeActor, { draft }: OpenIntake, page: string): IntakeDraft["refused"] {
  const isElsewhere = actor.kind === "kiosk" && draft.refusedAtHome === true;
  return draft.refused?.page === page && !isElsewhere ? draft.refused : null;
}

/** A tablet has to show whose visit it is, also where everything else was answered at home. */
export const mustConfirmDetails = (actor: IntakeActor, intake: OpenIntake): boolean =>
  isHidden(actor, intake, "details");
