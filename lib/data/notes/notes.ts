import "server-only";
import { type PatientScope, patientRows } from "@/lib/access/scopes";
import type { Db } from "@/lib/data/sql";
import { drawnOf, movementOf, postureOf } from "@/lib/data/notes/findings";

const note = {
  id: true,
  patientId: true,
  version: true,
  state: true,
  quote: true,
  subjective: true,
  objective: true,
  assessment: true,
  plan: true,
  savedAt: true,
  savedKey: true,
  signedAt: true,
  author: { select: { name: true } },
  saver: { select: { name: true } },
  signer: { select: { name: true } },
  visit: { select: { id: true, day: true, startsAt: true, kind: true } },
  posture: { select: { region: true, direction: true, grade: true, side: true }, orderBy: { id: "asc" } },
  movement: {
    select: { test: true, side: true, grade: true, value: true, pain: true, comment: true },
    orderBy: { id: "asc" },
  },
  adjusted: { select: { segment: true, technique: true, side: true }, orderBy: { id: "asc" } },
  painMarks: { select: { region: true, feeling: true }, orderBy: { id: "asc" } },
  addenda: {
    select: { id: true, text: true, at: true, author: { select: { name: true } } },
    orderBy: { at: "asc" },
  },
} as const;

/** A note with its findings and addenda; null outside the scope. */
export async function findNote(db: Db, scope: PatientScope, noteId: string) {
  const found = await db.prisma.visitNote.findFirst({
    where: { AND: [patientRows(scope), { id: noteId }] },
    select: note,
  });
  if (!found) return null;
  const { posture, movement, adjusted, painMarks, ...rest } = found;
  const drawn = drawnOf({ adjusted, painMarks });
  return { ...rest, ...drawn, posture: posture.flatMap(postureOf), movement: movementOf(movement) };
}
export type NoteRow = NonNullable<Awaited<ReturnType<typeof findNote>>>;

/** Id, state and quote of a visit's note; null where none was started. */
export function findNoteOfVisit(db: Db, scope: PatientScope, visitId: string) {
  return db.prisma.visitNote.findFirst({
    where: { AND: [patientRows(scope), { visitId }] },
    select: { id: true, state: true, quote: true },
  });
}

/** Starts the note of a visit, or leaves the one that is there; both at once make one. */
export async function createNote(
  db: Db,
  scope: PatientScope,
  made: {
    readonly patientId: string;
    readonly visitId: string;
    readonly authorId: string;
    readonly quote: object;
  },
): Promise<void> {
  await db.query(
    `INSERT INTO visit_note (clinic_id, patient_id, visit_id, author_id, saved_by, quote)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $4::uuid, $5::text::jsonb) ON CONFLICT DO NOTHING`,
    [scope.clinicId, made.patientId, made.visitId, made.authorId, JSON.stringify(made.quote)],
  );
}

/** Puts the patient's account into a draft that was started before the intake was handed in. */
export async function updateNoteQuote(
  db: Db,
  scope: PatientScope,
  noteId: string,
  quote: object,
): Promise<void> {
  await db.prisma.visitNote.updateMany({
    where: { AND: [patientRows(scope), { id: noteId, state: "draft" }] },
    data: { quote },
  });
}

export type WhichNote = { readonly id: string; readonly patientId: string; readonly version: number };
export type NoteTexts = {
  readonly subjective: string;
  readonly objective: string;
  readonly assessment: string;
  readonly plan: string;
};

/** Signs this patient's draft if it still stands at `version`; answers whether it did. After this it is final. */
export async function updateNoteSigned(
  db: Db,
  scope: PatientScope,
  { id, patientId, version }: WhichNote,
  signed: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { count } = await db.prisma.visitNote.updateMany({
    where: { AND: [patientRows(scope), { id, patientId, version, state: "draft" }] },
    data: { state: "signed", signedAt: signed.at, signedBy: signed.by, version: { increment: 1 } },
  });
  return count === 1;
}

/** Adds to a note that is signed; the note itself stays as it is. */
export async function createAddendum(
  db: Db,
  scope: PatientScope,
  made: { readonly noteId: string; readonly authorId: string; readonly text: string },
): Promise<string> {
  const { id } = await db.prisma.noteAddendum.create({
    data: { ...made, clinicId: scope.clinicId },
    select: { id: true },
  });
  return id;
}

export type EarlierNote = NoteTexts & { readonly day: Date };

/** The texts of the newest signed note of the patient before this one. */
export async function findNoteBefore(
  db: Db,
  scope: PatientScope,
  note: { readonly patientId: string; readonly noteId: string },
): Promise<EarlierNote | null> {
  const [row] = await db.query<EarlierNote>(
    `SELECT n.subjective, n.objective, n.assessment, n.plan, v.day
     FROM visit_note n JOIN visit v ON v.clinic_id = n.clinic_id AND v.id = n.visit_id
     WHERE n.clinic_id = $1::uuid AND n.patient_id = $2::uuid AND n.state = 'signed'
       AND n.created_at < (SELECT o.created_at FROM visit_note o WHERE o.clinic_id = $1::uuid AND o.id = $3::uuid)
       AND ($4::uuid[] IS NULL OR n.patient_id = ANY ($4::uuid[]))
     ORDER BY n.created_at DESC LIMIT 1`,
    [scope.clinicId, note.patientId, note.noteId, scope.patientIds],
  );
  return row ?? null;
}

/** The texts of the patient's newest signed note; null without one. */
export async function findLastSignedNote(
  db: Db,
  scope: PatientScope,
  patientId: string,
): Promise<EarlierNote | null> {
  const [row] = await db.query<EarlierNote>(
    `SELECT n.subjective, n.objective, n.assessment, n.plan, v.day
     FROM visit_note n JOIN visit v ON v.clinic_id = n.clinic_id AND v.id = n.visit_id
     WHERE n.clinic_id = $1::uuid AND n.patient_id = $2::uuid AND n.state = 'signed'
       AND ($3::uuid[] IS NULL OR n.patient_id = ANY ($3::uuid[]))
     ORDER BY v.day DESC, n.created_at DESC LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row ?? null;
}

export type UnsignedRow = {
  readonly noteId: string;
  readonly patientId: string;
  readonly name: string;
  readonly bornOn: Date;
  readonly day: Date;
  readonly savedAt: Date;
};

/** A clinician's drafts that nobody has signed, the oldest visit first. */
export function listUnsignedNotes(db: Db, scope: PatientScope, authorId: string): Promise<UnsignedRow[]> {
  return db.query<UnsignedRow>(
    `SELECT n.id AS "noteId", n.patient_id AS "patientId", p.full_name AS name, p.birth_date AS "bornOn", v.day,
            n.saved_at AS "savedAt"
     FROM visit_note n
     JOIN visit v ON v.clinic_id = n.clinic_id AND v.id = n.visit_id
     JOIN patient p ON p.clinic_id = n.clinic_id AND p.id = n.patient_id
     WHERE n.clinic_id = $1::uuid AND n.state = 'draft' AND n.author_id = $2::uuid
       AND ($3::uuid[] IS NULL OR n.patient_id = ANY ($3::uuid[]))
     ORDER BY v.day, n.created_at LIMIT 200`,
    [scope.clinicId, authorId, scope.patientIds],
  );
}
