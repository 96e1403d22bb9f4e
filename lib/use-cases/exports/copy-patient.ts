import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listRecord, type RecordSection } from "@/lib/data/patients/patient-record";
import { listStaffNames } from "@/lib/data/clinics/staff";
import { listPatientFiles, type StoredFileRow } from "@/lib/data/clinics/stored-files";
import { withActorSql } from "@/lib/data/with-actor";
import { recordPage } from "@/lib/domain/exports/record-page";
import { AppError } from "@/lib/errors";
import { addFiles, placeInCopy } from "@/lib/use-cases/exports/add-files";
import { zipStream } from "@/lib/use-cases/exports/zip-into";

type Actor = ActorFor<"export.patient"> | ActorFor<"own-export.make">;

type RecordCopy = {
  readonly clinicName: string;
  readonly timeZone: string;
  readonly patientName: string;
  readonly sections: readonly RecordSection[];
  readonly names: Readonly<Record<string, string>>;
  readonly files: readonly StoredFileRow[];
};

const WHOLE = "Everything the chart holds.";
const OWN =
  "Everything the portal holds about you. The notes your clinicians write are not in this copy: ask the clinic for them.";
const NO_FILES = "Pictures and videos are in the zip, and not in this file.";
const noteFor = (actor: Actor) => (actor.kind === "patient" ? OWN : WHOLE);

/** All of one record, read in one transaction: a slow download holds no connection. */
function readCopy(actor: Actor, patientId: string): Promise<RecordCopy> {
  return withActorSql(actor, async (sql) => {
    const sections = await listRecord(sql, patientsVisibleTo(actor), patientId);
    const patient = sections.find(({ table }) => table === "patient")?.rows[0];
    if (!patient) throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const { name: clinicName, timeZone } = await findClinic(sql, actor.clinicId);
    const names = await listStaffNames(sql, actor.clinicId);
    const files = await listPatientFiles(sql, patientsVisibleTo(actor), patientId);
    const fullName = patient["full_name"];
    return {
      clinicName,
      timeZone,
      patientName: typeof fullName === "string" ? fullName : "",
      sections,
      names,
      files,
    };
  });
}

/** One record as a page to read and print. */
export async function copyAsPage(actor: Actor, patientId: string, now: Date): Promise<Iterable<string>> {
  const copy = await readCopy(actor, patientId);
  return recordPage({ ...copy, madeAt: now, note: `${noteFor(actor)} ${NO_FILES}`, places: {} });
}

/** One record as JSON, for another program. */
export async function copyAsJson(actor: Actor, patientId: string, now: Date): Promise<Iterable<string>> {
  const note = `${noteFor(actor)} ${NO_FILES}`;
  return jsonPieces(await readCopy(actor, patientId), { madeAt: now.toISOString(), note });
}

/** One record as a zip: the page, the JSON, and its pictures and videos, each read as it is sent. */
export async function copyAsZip(
  actor: Actor,
  patientId: string,
  now: Date,
): Promise<ReadableStream<Uint8Array>> {
  const copy = await readCopy(actor, patientId);
  const note = noteFor(actor);
  const places = Object.fromEntries(copy.files.map((file) => [file.id, placeInCopy(file)]));
  return zipStream(async (zip) => {
    await zip.add("record.html", bytesOf(recordPage({ ...copy, madeAt: now, note, places })), "packed");
    await zip.add("record.json", bytesOf(jsonPieces(copy, { madeAt: now.toISOString(), note })), "packed");
    await addFiles(zip, copy.files);
  });
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

function* jsonPieces(
  { clinicName, timeZone, names, sections }: RecordCopy,
  head: Readonly<Record<string, string>>,
): Generator<string> {
  const first = JSON.stringify({ format: "plumbline-record-1", clinicName, timeZone, ...head, staff: names });
  yield `${first.slice(0, -1)},"tables":{`;
  for (const [index, { table, rows }] of sections.entries())
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(table)}:${JSON.stringify(rows)}`;
  yield "}}\n";
}
