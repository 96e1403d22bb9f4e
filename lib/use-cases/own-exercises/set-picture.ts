import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { createOwnVersion } from "@/lib/data/programmes/own-exercises";
import { cameTogether, removeUnneededFiles } from "@/lib/data/clinics/stored-files";
import type { Sql } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { sentType } from "@/lib/domain/files/content-type";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import { AppError } from "@/lib/errors";
import { removeStored } from "@/lib/files/file-store";
import { type MadeFile, NotTaken } from "@/lib/files/made-file";
import { makePhoto } from "@/lib/files/make-photo";
import { makeVideo } from "@/lib/files/make-video";
import { keepFile } from "@/lib/use-cases/files/keep-file";
import { makeAlone } from "@/lib/use-cases/files/make-alone";
import { ownExerciseOrRefuse } from "@/lib/use-cases/own-exercises/save-own-exercise";

type Made = { readonly photo: MadeFile | null; readonly video: MadeFile | null };

/** Gives an exercise a photo or a video, as its next version. What was sent is decoded and written anew, or refused with a reason. */
export async function setPicture(
  actor: ActorFor<"exercise.manage">,
  { exerciseId, sent }: { exerciseId: string; sent: Uint8Array },
): Promise<void> {
  const { clinicId, staffId } = actor;
  // Whose it is comes before any work on what was sent.
  const { retired } = await withActor(actor, (db) => ownExerciseOrRefuse(db, clinicId, exerciseId));
  // Nothing shows it, so that its file would go again at once.
  if (retired)
    throw new AppError("invalid", "out of use", { picture: "Put the exercise back in use first." });
  const made = await makeAlone(() => make(sent));
  const kept: string[] = [];
  const keeper = { ownerKind: "own-exercise", ownerId: exerciseId, clinicId, createdBy: staffId } as const;
  await changePictures(actor, exerciseId, async (sql, before) => {
    const keep = async (file: MadeFile | null) => {
      if (file) kept.push(await keepFile(sql, keeper, file));
      return file ? kept.at(-1) : undefined;
    };
    // The still of a video takes no photo's place, but that of the video before it.
    const keepsPhoto = made.video && before.photoId !== null && !(await showsStill(sql, clinicId, before));
    const photo = keepsPhoto ? null : made.photo;
    return {
      videoId: (await keep(made.video)) ?? before.videoId,
      photoId: (await keep(photo)) ?? before.photoId,
    };
  }).catch(async (error: unknown) => {
    for (const fileId of kept) await removeStored({ clinicId, fileId });
    throw error;
  });
}

/** Takes the photo, or the video with its still, away, as the next version; plans that show it keep it. */
export async function removePicture(
  actor: ActorFor<"exercise.manage">,
  { exerciseId, picture }: { exerciseId: string; picture: "photo" | "video" },
): Promise<void> {
  await changePictures(actor, exerciseId, async (sql, before) => {
    const { photoId, videoId } = before;
    if (picture === "photo") return { photoId: null, videoId };
    return { photoId: (await showsStill(sql, actor.clinicId, before)) ? null : photoId, videoId: null };
  });
}

/** Whether its photo is the still of its video. */
async function showsStill(sql: Sql, clinicId: string, { photoId, videoId }: Pictures): Promise<boolean> {
  return photoId !== null && videoId !== null && cameTogether(sql, clinicId, [photoId, videoId]);
}

type Pictures = Pick<OwnExercise, "photoId" | "videoId">;

async function changePictures(
  actor: ActorFor<"exercise.manage">,
  exerciseId: string,
  change: (sql: Sql, before: OwnExercise) => Promise<Pictures>,
): Promise<void> {
  const { clinicId, staffId } = actor;
  const unneeded = await withActor(actor, async (db) => {
    const before = await ownExerciseOrRefuse(db, clinicId, exerciseId);
    const pictures = await change(db, before);
    const number = before.number + 1;
    await createOwnVersion(db, { ...before, ...pictures, clinicId, exerciseId, number, createdBy: staffId });
    return removeUnneededFiles(db, clinicId, exerciseId);
  });
  for (const fileId of unneeded) await removeStored({ clinicId, fileId });
}

async function make(sent: Uint8Array): Promise<Made> {
  const type = sentType(sent);
  if (type === null) throw new NotTaken("Use a JPEG, PNG or WebP picture, or an MP4 or WebM video.");
  if (type !== "mp4" && type !== "webm") return { photo: await makePhoto(sent), video: null };
  const { video, still } = await makeVideo(sent, type);
  return { photo: still, video };
}
