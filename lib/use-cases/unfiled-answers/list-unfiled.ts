import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { UnfiledAnswerLine } from "@/lib/contracts/unfiled-answer";
import { listUnfiledAnswers } from "@/lib/data/patients/unfiled-answers";
import { withActorSql } from "@/lib/data/with-actor";
import { unfiledLine } from "@/lib/use-cases/unfiled-answers/unfiled-in-words";

/** What arrived from phones and could not be put into a record, and nobody has seen to yet. */
export function listUnfiled(actor: ActorFor<"follow-up.view">): Promise<readonly UnfiledAnswerLine[]> {
  return withActorSql(actor, async (sql) => {
    const rows = await listUnfiledAnswers(sql, patientsVisibleTo(actor));
    sql.shows(...rows.map(({ patientId }) => patientId));
    return rows.map(unfiledLine);
  });
}
