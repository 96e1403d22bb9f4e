import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createClip, listClips } from "@/lib/data/programmes/exercise-clips";
import type { Sql } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { CLIP_TERMS, keepUntil } from "@/lib/domain/clips/clip-terms";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { sentType } from "@/lib/domain/files/content-type";
import { AppError } from "@/lib/errors";
import { hasFfmpeg } from "@/lib/files/ffmpeg";
import { removeStored } from "@/lib/files/file-store";
import { KindNotTaken, type MadeFile, NotTaken, TooLongToMake } from "@/lib/files/made-file";
import { makeVideo } from "@/lib/files/make-video";
import { keepFile } from "@/lib/use-cases/files/keep-file";
import { makeAlone } from "@/lib/use-cases/files/make-alone";
import { plannedExercises } from "@/lib/use-cases/form/read-form";

type Sent = { readonly exerciseId: ExerciseId; readonly sent: Uint8Array };

/** Keeps a clip of one exercise of the patient's own plan, written anew, until its time is up or they take it away. */
export async function sendClip(
  actor: ActorFor<"form.send">,
  { exerciseId, sent }: Sent,
  canEncode = hasFfmpeg,
): Promise<void> {
  const { clinicId, patientId } = actor;
  // Whether it may come at all is asked before any work on what was sent.
  await withActor(actor, (db) => assertRoom(db, actor, exerciseId));
  const made = await makeAlone(() => make(sent, canEncode));
  let fileId: string | undefined;
  try {
    await withActor(actor, async (db) => {
      await assertRoom(db, actor, exerciseId);
      db.shows(patientId);
      const keeper = { ownerKind: "exercise-clip", ownerId: patientId, clinicId, createdBy: null } as const;
      fileId = await keepFile(db, keeper, made);
      const sentAt = new Date();
      const { consentVersion } = CLIP_TERMS;
      const times = { sentAt, keepUntil: keepUntil(sentAt) };
      await createClip(db, { clinicId, patientId, exerciseId, fileId, consentVersion, ...times });
    });
  } catch (error) {
    if (fileId !== undefined) await removeStored({ clinicId, fileId });
    throw error;
  }
}

async function assertRoom(sql: Sql, actor: ActorFor<"form.send">, exerciseId: ExerciseId): Promise<void> {
  const scope = patientsVisibleTo(actor);
  if (!(await plannedExercises(sql, scope, actor.patientId)).includes(exerciseId))
    throw new AppError("not-found", "no exercise of their plan");
  if ((await listClips(sql, scope, actor.patientId)).length >= CLIP_TERMS.mostKept)
    throw new AppError("invalid", "clips are full", { picture: "full" });
}

async function make(sent: Uint8Array, canEncode: typeof hasFfmpeg): Promise<MadeFile> {
  const type = sentType(sent);
  if (type !== "mp4" && type !== "webm") throw new NotTaken("no video");
  try {
    return (await makeVideo(sent, type, canEncode, CLIP_TERMS.mostSeconds)).video;
  } catch (error) {
    // A patient's page has its own words, in their language; only these reasons are others than length and size.
    if (error instanceof KindNotTaken) throw new NotTaken("kind");
    throw error instanceof TooLongToMake ? new NotTaken("late") : error;
  }
}
