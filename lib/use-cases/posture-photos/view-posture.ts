import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import type { PosturePhoto } from "@/lib/contracts/posture-photo";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listPosturePhotos, type PosturePhotoRow } from "@/lib/data/notes/posture-photos";
import { withActorInParts } from "@/lib/data/with-actor";
import { clockTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** Photos of one side and one day are told apart by their time. */
function shown(
  { takenOn, takenAt, ...photo }: PosturePhotoRow,
  photos: readonly PosturePhotoRow[],
  timeZone: string,
): PosturePhoto {
  const day = plainDate(new Date(takenOn));
  const like = photos.filter((one) => one.view === photo.view && one.takenOn === takenOn);
  return { ...photo, day: like.length > 1 ? `${day}, ${clockTime(takenAt, timeZone)}` : day };
}

export type ViewedPosture = {
  readonly banner: ChartBanner;
  readonly photos: readonly PosturePhoto[];
  readonly mayChange: boolean;
};

/** A patient's posture photos, newest first. */
export function viewPosture(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<ViewedPosture> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const photos = await listPosturePhotos(db, scope, patientId);
    const { timeZone } = await findClinic(db, actor.clinicId);
    return {
      banner,
      photos: photos.map((photo) => shown(photo, photos, timeZone)),
      mayChange: may(actor, "posture.change"),
    };
  });
}

/** One of them, of this patient. */
export async function viewPosturePhoto(
  actor: ActorFor<"chart.view">,
  { patientId, photoId }: { readonly patientId: string; readonly photoId: string },
): Promise<Omit<ViewedPosture, "photos"> & { readonly photo: PosturePhoto }> {
  const { photos, ...viewed } = await viewPosture(actor, { patientId });
  const photo = photos.find(({ id }) => id === photoId);
  if (!photo) throw new AppError("not-found", "photo outside scope");
  return { ...viewed, photo };
}
