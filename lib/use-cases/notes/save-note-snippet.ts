import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { NoteSnippet, NoteSnippetFields } from "@/lib/contracts/note-snippet";
import {
  createNoteSnippet,
  listNoteSnippets,
  removeNoteSnippet,
  updateNoteSnippet,
} from "@/lib/data/note-snippets";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

type Clinician = ActorFor<"snippet.manage">;

export function readNoteSnippets(actor: Clinician): Promise<NoteSnippet[]> {
  return withActor(actor, (db) => listNoteSnippets(db, actor.clinicId));
}

export function addNoteSnippet(actor: Clinician, fields: NoteSnippetFields): Promise<void> {
  return withActor(actor, (db) => createNoteSnippet(db, actor.clinicId, { ...fields, by: actor.staffId }));
}

/** Changes a snippet, or takes it off the list when `fields` is null. Not there: not-found. */
export function changeNoteSnippet(
  actor: Clinician,
  snippetId: string,
  fields: NoteSnippetFields | null,
): Promise<void> {
  return withActor(actor, async (db) => {
    const { clinicId, staffId } = actor;
    const found =
      fields === null
        ? await removeNoteSnippet(db, clinicId, snippetId, staffId)
        : await updateNoteSnippet(db, clinicId, snippetId, { ...fields, by: staffId });
    if (!found) throw new AppError("not-found", "snippet is gone, or of another clinic");
  });
}
