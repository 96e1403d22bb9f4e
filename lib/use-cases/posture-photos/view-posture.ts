import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import type { PosturePhoto } from "@/lib/contracts/posture-photo";
import { listPosturePhotos, type PosturePhotoRow } from "@/lib/data/posture-photos";
import { withActorInParts } from "@/lib/data/with-actor";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

const shown = ({ takenOn, ...photo }: PosturePhotoRow): PosturePhoto => ({
  ...photo,
  day: plainDate(new Date(takenOn)),
});

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
    return { banner, photos: photos.map(shown), mayChange: may(actor, "posture.change") };
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
