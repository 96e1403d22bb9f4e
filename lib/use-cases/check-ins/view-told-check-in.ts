import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AlertEvidenceInWords } from "@/lib/contracts/alert";
import type { ChartBanner } from "@/lib/contracts/chart";
import type { ToldCheckIn } from "@/lib/contracts/told";
import { listAlertEvents } from "@/lib/data/alerts/alert-events";
import { findToldCheckIn, type WholeToldRow } from "@/lib/data/check-ins/told-check-ins";
import { withActorSqlInParts } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { evidenceInWords } from "@/lib/use-cases/alerts/evidence-words";
import { toldInWords } from "@/lib/use-cases/check-ins/told-in-words";
import { readBannerAndClock } from "@/lib/use-cases/patients/read-banner";

/** A check-in is no intake, session or score. */
const NOTHING_ELSE = {
  ...{ intakeId: null, sessionId: null, scoreId: null, intake: null, replaced: null },
  ...{ measure: null, score: null, scoreBefore: null },
};

export type ViewedCheckIn = {
  readonly banner: ChartBanner;
  readonly told: ToldCheckIn;
  /** The answers as given, beside those of the check-in before. */
  readonly answers: AlertEvidenceInWords;
  /** The alert it stands in; null where it made none. */
  readonly alertId: string | null;
};

/** One check-in as the patient gave it. Outside the scope, or another patient's: not-found. */
export function viewToldCheckIn(
  actor: ActorFor<"chart.view">,
  which: { readonly patientId: string; readonly checkInId: string },
): Promise<ViewedCheckIn> {
  return withActorSqlInParts(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { banner, clock } = await readBannerAndClock(sql, scope, which.patientId);
    const row = await findToldCheckIn(sql, scope, which);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    sql.shows(which.patientId);
    const events = row.alertId === null ? [] : await listAlertEvents(sql, actor.clinicId, row.alertId);
    const { timeZone } = clock;
    const answers = evidenceInWords(evidenceOf(row), { events, history: row.history, timeZone });
    return { banner, told: toldInWords(row, timeZone), answers, alertId: row.alertId };
  });
}

/** Its own words stand above its answers. */
const evidenceOf = (row: WholeToldRow) => ({ ...row, ...NOTHING_ELSE, checkInId: row.id, note: null });
