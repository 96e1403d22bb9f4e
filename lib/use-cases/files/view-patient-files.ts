import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import type { PatientFile } from "@/lib/contracts/patient-file";
import { type ClipRow, listClips } from "@/lib/data/programmes/exercise-clips";
import { listPosturePhotos, type PosturePhotoRow } from "@/lib/data/notes/posture-photos";
import { type LetterRow, listLetters } from "@/lib/data/notes/referral-letters";
import { together } from "@/lib/data/together";
import { withActorSqlInParts } from "@/lib/data/with-actor";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import { readBannerAndClock } from "@/lib/use-cases/patients/read-banner";

type Dated = { readonly at: Date; readonly file: PatientFile };

const photoOf = ({ id, takenOn, view, takenBy }: PosturePhotoRow): Dated => {
  const at = new Date(takenOn);
  return { at, file: { kind: "photo", id, day: plainDate(at), view, takenBy } };
};

function clipOf({ id, exerciseId, sentAt, keepUntil }: ClipRow, timeZone: string): Dated {
  const [day, keptUntil] = [calendarDay(sentAt, timeZone), calendarDay(keepUntil, timeZone)];
  return { at: sentAt, file: { kind: "clip", id, day, exerciseId, keptUntil } };
}

function letterOf(
  { id, subject, recipient, signedBy, signedAt, savedAt }: LetterRow,
  timeZone: string,
): Dated {
  const at = signedAt ?? savedAt;
  return { at, file: { kind: "letter", id, day: calendarDay(at, timeZone), subject, recipient, signedBy } };
}

/** Every file kept of a patient, the newest first, wherever in the chart it is used. Outside the scope: not-found. */
export function viewPatientFiles(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<{ readonly banner: ChartBanner; readonly files: readonly PatientFile[] }> {
  return withActorSqlInParts(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const [{ banner, clock }, photos, clips, letters] = await together(
      readBannerAndClock(sql, scope, patientId),
      listPosturePhotos(sql, scope, patientId),
      listClips(sql, scope, patientId),
      listLetters(sql, scope, patientId),
    );
    sql.shows(patientId);
    const dated = [
      ...photos.map(photoOf),
      ...clips.map((clip) => clipOf(clip, clock.timeZone)),
      ...letters.map((letter) => letterOf(letter, clock.timeZone)),
    ];
    return {
      banner,
      files: dated.toSorted((one, other) => other.at.getTime() - one.at.getTime()).map(({ file }) => file),
    };
  });
}
