import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { announce } from "@/lib/data/announce";
import { createUnfiledAnswer } from "@/lib/data/patients/unfiled-answers";
import { withActorSql } from "@/lib/data/with-actor";
import type { WhyUnfiled } from "@/lib/domain/outbox/unfiled";

/** An answer of a phone, opened. */
export type Arrived = {
  readonly itemId: string;
  readonly answer: unknown;
  /** The phone's clock. */
  readonly at: Date;
};

/** Keeps what a phone sent and no rule may put into the record, for people of the clinic. Safe to repeat. */
export function receiveUnfiled(
  actor: PatientActor,
  arrived: Arrived & { readonly why: WhyUnfiled; readonly alerted: boolean },
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, patientId } = actor;
    sql.shows(patientId);
    await createUnfiledAnswer(sql, { ...arrived, clinicId, patientId });
    announce(sql, clinicId, "today");
  });
}
