import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { NoteSnippet, NoteSnippetFields } from "@/lib/contracts/note-snippet";
import { holdSettings } from "@/lib/data/clinics/clinics";
import {
  createNoteSnippet,
  hasSnippetNamed,
  listNoteSnippets,
  removeNoteSnippet,
  updateNoteSnippet,
} from "@/lib/data/notes/note-snippets";
import type { Sql } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

type Clinician = ActorFor<"snippet.manage">;

export function readNoteSnippets(actor: Clinician): Promise<NoteSnippet[]> {
  return withActor(actor, (db) => listNoteSnippets(db, actor.clinicId));
}

/** Two at once take turns: of two that chose one name, the second is told. */
async function refuseTaken(db: Sql, clinicId: string, name: string, snippetId: string | null): Promise<void> {
  await holdSettings(db, clinicId);
  if (await hasSnippetNamed(db, clinicId, name, snippetId))
    throw new AppError("invalid", "name is taken", {
      name: "Another snippet has this name already. Choose another name.",
    });
}

export function addNoteSnippet(actor: Clinician, fields: NoteSnippetFields): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActor(actor, async (db) => {
    await refuseTaken(db, clinicId, fields.name, null);
    await createNoteSnippet(db, clinicId, { ...fields, by: staffId });
  });
}

/** Changes a snippet, or takes it off the list when `fields` is null. Not there: not-found. */
export function changeNoteSnippet(
  actor: Clinician,
  snippetId: string,
  fields: NoteSnippetFields | null,
): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActor(actor, async (db) => {
    if (fields) await refuseTaken(db, clinicId, fields.name, snippetId);
    const found =
      fields === null
        ? await removeNoteSnippet(db, clinicId, snippetId, staffId)
        : await updateNoteSnippet(db, clinicId, snippetId, { ...fields, by: staffId });
    if (!found) throw new AppError("not-found", "snippet is gone, or of another clinic");
  });
}
