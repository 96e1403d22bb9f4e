import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { EXPORT_TABLES, NOT_EXPORTED } from "@/lib/data/clinics/export-tables";
import { closeConnections, connections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { removeStored, writeStored } from "@/lib/files/file-store";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import {
  endOldExports,
  openExport,
  requestExport,
  viewExports,
} from "@/lib/use-cases/exports/clinic-exports";
import { copyAsJson, copyAsPage, copyAsZip } from "@/lib/use-cases/exports/copy-patient";
import { makeExport } from "@/lib/use-cases/exports/make-export";
import { askClinic } from "@/lib/use-cases/messages/ask-clinic";

let clinicId: ClinicId;
let owner: StaffActor;
let patient: PatientActor;
let neighbour: PatientActor;
const FORMULA = `=HYPERLINK("http://evil.example","x")`;

beforeAll(async () => {
  clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner", "clinician"], { name: "Ada First" });
  patient = await signedIn(clinicId, await buildPatient(clinicId, { full_name: "Pat One" }));
  neighbour = await signedIn(clinicId, await buildPatient(clinicId, { full_name: "Nina Neighbour" }));
  await plantCheckIn(clinicId, patient.patientId, new Date());
  const ask = (actor: PatientActor, text: string) =>
    askClinic(actor, { clientKey: randomUUID(), about: "health", text });
  await ask(patient, FORMULA);
  await ask(neighbour, "Of the neighbour");
  for (const { patientId } of [patient, neighbour]) await plantPhoto(patientId);
  await plantMedia();
});
/** Longer than one read of the store, so that it comes in pieces. */
const PHOTO = Buffer.alloc(300_000, "a photo of a back ");
const photoIds = new Map<string, string>();
async function plantPhoto(patientId: string): Promise<void> {
  const [id, day] = [randomUUID(), new Date()];
  photoIds.set(patientId, id);
  const file = {
    id,
    clinic_id: clinicId,
    owner_kind: "posture-photo",
    owner_id: patientId,
    bytes: PHOTO.byteLength,
  };
  await plant(clinicId, "stored_file", [
    { ...file, content_type: "image/webp", created_by: owner.staffId, created_at: day },
  ]);
  await plant(clinicId, "posture_photo", [
    {
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, file_id: id, view: "side" },
      ...{
        width: 3,
        height: 4,
        taken_by: owner.staffId,
        taken_on: day,
        landmarks: {},
        angles: {},
        created_at: day,
      },
    },
  ]);
  await writeStored({ clinicId, fileId: id }, PHOTO);
}
/** Places in a copy: a clip the patient sent, and the clinic's own pictures, in their plan and in nobody's. */
const media = { clip: "", planned: "", unplanned: "" };
async function plantMedia(): Promise<void> {
  const at = { created_at: new Date() };
  const stand = { clinic_id: clinicId };
  const fileOf = async (owner_kind: string, owner_id: string, content_type: string) => {
    const id = randomUUID();
    const file = {
      id,
      owner_kind,
      owner_id,
      content_type,
      bytes: PHOTO.byteLength,
      created_by: owner.staffId,
    };
    await plant(clinicId, "stored_file", [{ ...stand, ...at, ...file }]);
    await writeStored({ clinicId, fileId: id }, PHOTO);
    return id;
  };
  const ownPicture = async () => {
    const [exercise_id, versionId] = [randomUUID(), randomUUID()];
    const photo_id = await fileOf("own-exercise", exercise_id, "image/webp");
    await plant(clinicId, "own_exercise", [{ ...stand, ...at, id: exercise_id, basis: "DW01" }]);
    const words = { name: "March our way", steps: ["March"], tags: [], source: "Ours", licence: "Ours" };
    const version = { ...words, id: versionId, exercise_id, number: 1, dose: {}, photo_id };
    await plant(clinicId, "own_exercise_version", [
      { ...stand, ...at, ...version, created_by: owner.staffId },
    ]);
    return { versionId, place: `files/${photo_id}.webp` };
  };
  const { patientId } = patient;
  const clip = await fileOf("exercise-clip", patientId, "video/mp4");
  const sent = { exercise_id: "DW01", file_id: clip, consent_version: 1, sent_at: new Date() };
  const kept = { id: randomUUID(), patient_id: patientId, keep_until: new Date(Date.now() + 86_400_000) };
  await plant(clinicId, "exercise_clip", [{ ...stand, ...kept, ...sent }]);
  const [planned, unplanned] = [await ownPicture(), await ownPicture()];
  Object.assign(media, { clip: `files/${clip}.mp4`, planned: planned.place, unplanned: unplanned.place });

  const [programme_id, version_id] = [randomUUID(), randomUUID()];
  const programme = {
    id: programme_id,
    patient_id: patientId,
    title: "Back",
    starts_on: "2026-10-01",
    pause: [],
  };
  await plant(clinicId, "programme", [{ ...stand, ...at, ...programme, dosing: "ask" }]);
  const version = { id: version_id, programme_id, number: 1, note_to_patient: "", reason: "", told: "" };
  await plant(clinicId, "programme_version", [
    { ...stand, ...at, ...version, phase: "A", overrides: [], created_by: owner.staffId },
  ]);
  const item = { id: randomUUID(), version_id, position: 0, exercise_id: "DW01", side: "both", note: "" };
  await plant(clinicId, "programme_item", [
    { ...stand, ...item, dose: {}, own_version_id: planned.versionId },
  ]);
}
const zipOf = async (stream: ReadableStream<Uint8Array>) =>
  unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
const picturesIn = (files: Record<string, Uint8Array>) =>
  Object.keys(files).filter((name) => name.startsWith("files/"));

afterAll(async () => {
  rmSync(env().FILES_DIR, { recursive: true, force: true });
  await closeConnections();
});

type Copy = { tables: Record<string, Record<string, unknown>[]> };
const jsonOf = async (actor: StaffActor | PatientActor, patientId: string): Promise<Copy> =>
  JSON.parse([...(await copyAsJson(actor, patientId, new Date()))].join("")) as Copy;

it("every table of a clinic is in its copy, or it is said why not", async () => {
  const { rows } = await connections().pool.query<{ name: string }>(
    `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c JOIN pg_class t ON t.relname = c.table_name
     WHERE c.table_schema = 'public' AND c.column_name = 'clinic_id' AND t.relkind = 'r'`,
  );
  const known = [...EXPORT_TABLES.map(({ table }) => table), ...Object.keys(NOT_EXPORTED)];
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  expect(rows.length).toBeGreaterThan(40);
});

it("every table with a patient's rows is in that patient's copy, or it is said why not", async () => {
  const { rows } = await connections().pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'patient_id'",
  );
  const known = EXPORT_TABLES.filter(({ of }) => of !== null).map(({ table }) => table);
  expect(
    rows.map(({ name }) => name).filter((name) => !known.includes(name) && NOT_EXPORTED[name] === undefined),
  ).toEqual([]);
});

it("a patient's copy holds their rows and nobody else's, opens nothing, and is logged", async () => {
  const copy = await jsonOf({ ...owner, action: "export.patient" }, patient.patientId);
  expect(copy.tables["patient"]).toMatchObject([{ full_name: "Pat One" }]);
  expect(copy.tables["check_in"]).toHaveLength(1);
  expect(copy.tables["message"]).toMatchObject([{ text: FORMULA }]);
  expect(JSON.stringify(copy)).not.toMatch(/Neighbour|neighbour|client_key|token_hash|password/);
  const page = [...(await copyAsPage(owner, patient.patientId, new Date()))].join("");
  expect(page).toContain("Record of Pat One");
  expect(page).toContain("=HYPERLINK(&quot;http://evil.example&quot;");
  const logged = await stored(
    clinicId,
    "SELECT 1 FROM access_log WHERE action = 'export.patient' AND patient_ids = ARRAY[$1::uuid]",
    [patient.patientId],
  );
  expect(logged).toHaveLength(1);
});

it("a note's parts stand in a copy as they do in the note, and not by the length of their names", async () => {
  const { patientId } = neighbour;
  const visit_id = await buildVisit(clinicId, patientId, "2026-10-01");
  const note = { subjective: "Said", objective: "Seen", assessment: "Thought", plan: "Planned", quote: {} };
  await plant(clinicId, "visit_note", [
    {
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, author_id: owner.staffId },
      ...{ visit_id, version: 1, created_at: new Date(), ...note },
    },
  ]);
  const [row = {}] = (await jsonOf(owner, patientId)).tables["visit_note"] ?? [];
  const parts = ["subjective", "objective", "assessment", "plan"];
  expect(Object.keys(row).filter((name) => parts.includes(name))).toEqual(parts);
  const page = [...(await copyAsPage(owner, patientId, new Date()))].join("");
  expect(page).toContain(
    "<dt>Subjective</dt><dd>Said</dd><dt>Objective</dt><dd>Seen</dd><dt>Assessment</dt><dd>Thought</dd><dt>Plan</dt>",
  );
});

it("a patient copies their own and no other; another clinic nothing", async () => {
  expect((await jsonOf(patient, patient.patientId)).tables["message"]).toHaveLength(1);
  await expect(jsonOf(patient, neighbour.patientId)).rejects.toMatchObject({ code: "not-found" });
  const stranger = await buildStaff(await buildClinic(), ["owner"]);
  await expect(jsonOf(stranger, patient.patientId)).rejects.toMatchObject({ code: "not-found" });
});

it("a patient's zip holds page, JSON and their pictures, and says what the store has lost", async () => {
  const place = `files/${photoIds.get(patient.patientId) ?? ""}.webp`;
  const files = await zipOf(await copyAsZip(owner, patient.patientId, new Date()));
  expect(picturesIn(files).toSorted()).toEqual([place, media.clip, media.planned].toSorted());
  expect(Buffer.compare(Buffer.from(files[place] ?? []), PHOTO)).toBe(0);
  expect(Buffer.compare(Buffer.from(files[media.clip] ?? []), PHOTO)).toBe(0);
  for (const held of [place, media.clip, media.planned])
    expect(strFromU8(files["record.html"] ?? new Uint8Array())).toContain(`href="${held}"`);
  expect(JSON.parse(strFromU8(files["record.json"] ?? new Uint8Array()))).toMatchObject({
    tables: { patient: [{ full_name: "Pat One" }] },
  });
  // Photos of posture are the clinicians': the patient's own copy has none. Their clip and their plan's picture are theirs.
  const own = picturesIn(await zipOf(await copyAsZip(patient, patient.patientId, new Date())));
  expect(own.toSorted()).toEqual([media.clip, media.planned].toSorted());
  const lost = { clinicId, fileId: photoIds.get(neighbour.patientId) ?? "" };
  await removeStored(lost);
  const without = await zipOf(await copyAsZip(owner, neighbour.patientId, new Date()));
  expect(picturesIn(without)).toEqual(["files/not-here.txt"]);
  await writeStored(lost, PHOTO);
});

it("a download that nobody takes any more ends the work on it", async () => {
  const stream = await copyAsZip(owner, patient.patientId, new Date());
  const reader = stream.getReader();
  expect((await reader.read()).done).toBe(false);
  await reader.cancel();
  expect((await reader.read()).done).toBe(true);
});

const asked = async () => {
  await requestExport(owner);
  const { exports } = await viewExports(owner);
  return exports[0]?.id ?? "";
};

it("a clinic's copy is a zip of CSV files without formulas, its own rows only, until its time is over", async () => {
  const exportId = await asked();
  await expect(requestExport(owner)).rejects.toMatchObject({ code: "conflict" });
  await expect(openExport(owner, exportId)).rejects.toMatchObject({ code: "not-found" });
  await makeExport(clinicId, exportId);
  await makeExport(clinicId, exportId);
  const files = await zipOf(await openExport(owner, exportId));
  const tables = EXPORT_TABLES.map(({ table }) => `${table}.csv`);
  expect(Object.keys(files).filter((name) => !name.startsWith("files/"))).toEqual(tables);
  const photos = [...photoIds.values()].map((id) => `files/${id}.webp`);
  expect(picturesIn(files).toSorted()).toEqual([...photos, ...Object.values(media)].toSorted());
  const rowsOf = (name: string) =>
    parse<Record<string, string>>(strFromU8(files[name] ?? new Uint8Array()), { columns: true, bom: true });
  expect(
    rowsOf("patient.csv")
      .map((row) => row["full_name"])
      .toSorted(),
  ).toEqual(["Nina Neighbour", "Pat One"]);
  expect(rowsOf("message.csv").map((row) => row["text"])).toContain(`'${FORMULA}`);
  expect(rowsOf("clinic.csv")).toHaveLength(1);
  const opened = rowsOf("access_log.csv").filter((row) => row["action"] === "export.patient");
  expect(opened.map((row) => row["patient_ids"])).toContain(JSON.stringify([patient.patientId]));
  const { exports } = await viewExports(owner);
  expect(exports[0]).toMatchObject({ state: "done", tablesDone: EXPORT_TABLES.length });

  const stranger = await buildStaff(await buildClinic(), ["owner"]);
  await expect(openExport(stranger, exportId)).rejects.toMatchObject({ code: "not-found" });
  await stored(clinicId, "UPDATE clinic_export SET expires_at = now() - interval '1 second'");
  await expect(openExport(owner, exportId)).rejects.toMatchObject({ code: "not-found" });
  await endOldExports(clinicId);
  expect((await viewExports(owner)).exports[0]?.state).toBe("expired");
});
