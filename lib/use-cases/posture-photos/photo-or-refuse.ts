import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { findPosturePhoto, type PosturePhotoRow } from "@/lib/data/notes/posture-photos";
import type { Sql } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

/** A photo that is still there, noted in the access log as shown. Outside the scope: not-found. */
export async function photoOrRefuse(
  sql: Sql,
  scope: PatientScope,
  photoId: string,
): Promise<PosturePhotoRow> {
  const photo = await findPosturePhoto(sql, scope, photoId);
  if (!photo) throw new AppError("not-found", "photo outside scope");
  sql.shows(photo.patientId);
  return photo;
}
