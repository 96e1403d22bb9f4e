import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createMeasureForm } from "@/lib/data/outcomes/measure-forms";
import { withActorSql } from "@/lib/data/with-actor";
import { LANGUAGE_NAMES } from "@/lib/domain/people/language";
import { AppError } from "@/lib/errors";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";
import { dueOnTablet } from "@/lib/use-cases/measure-forms/due-on-tablet";

/** Opens the one form of the visit at hand, or carries on with it. Throws not-found when there is nothing to ask. */
export function startOnTablet(actor: ActorFor<"kiosk.answer">): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const open = await requireOpenVisit(sql, actor);
    const sitting = await dueOnTablet(sql, actor, open);
    if (!sitting) throw new AppError("not-found", "nothing to ask");
    await createMeasureForm(sql, patientsVisibleTo(actor), {
      ...{ asked: sitting.asked, known: sitting.known, answers: sitting.answers },
      ...{ patientId: open.patientId, visitId: open.visitId, clientKey: randomUUID(), amends: null },
      language: LANGUAGE_NAMES[actor.language],
    });
  });
}
