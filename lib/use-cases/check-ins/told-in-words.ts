import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { ToldCheckIn, ToldSinceVisit } from "@/lib/contracts/told";
import {
  hasCheckedInSinceVisit,
  listToldSinceVisit,
  type ToldRow,
} from "@/lib/data/check-ins/told-check-ins";
import type { Sql } from "@/lib/data/sql";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { ruleReasons } from "@/lib/i18n/clinic-lines";

/** As many as a clinician reads before the door opens; the rest is on the timeline. */
const MOST = 10;

/** What one check-in told, in words. */
export function toldInWords(row: ToldRow, timeZone: string): ToldCheckIn {
  const note = row.note === "" ? null : row.note;
  return {
    ...{
      id: row.id,
      at: dayAndTime(row.at, timeZone),
      unfinished: row.state !== "completed",
      tier: row.tier,
    },
    reasons: ruleReasons(row.firedRules),
    ...{ note, urgentWords: urgentWordsIn(note ?? ""), byOther: row.byOther },
  };
}

/** What the patient's check-ins told since their last visit. */
export async function readToldSinceVisit(
  sql: Pick<Sql, "query">,
  scope: PatientScope,
  patientId: string,
  { today, timeZone }: { readonly today: string; readonly timeZone: string },
): Promise<ToldSinceVisit> {
  const rows = await listToldSinceVisit(sql, scope, patientId, { today, atMost: MOST + 1 });
  const checkIns = rows.slice(0, MOST).map((row) => toldInWords(row, timeZone));
  const asked = rows.length > 0 || (await hasCheckedInSinceVisit(sql, scope, patientId, today));
  return { checkIns, more: rows.length > MOST, asked };
}
