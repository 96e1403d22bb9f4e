import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { MOST_AN_HOUR } from "@/lib/domain/messages/thread";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { answerPatient, writeToPatient } from "@/lib/use-cases/messages/answer-patient";
import { askClinic, writeAgain } from "@/lib/use-cases/messages/ask-clinic";
import { countOwnUnread, countUnread } from "@/lib/use-cases/messages/count-unread";
import { listThreads, listThreadsOfPatient } from "@/lib/use-cases/messages/list-threads";
import { moveThread } from "@/lib/use-cases/messages/move-thread";
import { listOwnThreads, viewOwnThread } from "@/lib/use-cases/messages/view-own-threads";
import { viewThread } from "@/lib/use-cases/messages/view-thread";

let clinicId: ClinicId;
let clinician: StaffActor;
let desk: StaffActor;

const portal = () => ({ portal_email: `${randomUUID()}@mail.example`, portal_activated_at: new Date() });
const newPatient = async (): Promise<PatientActor> =>
  signedIn(clinicId, await buildPatient(clinicId, portal()));
const say = (text: string) => ({ clientKey: randomUUID(), text });
const ask = (actor: PatientActor, text: string, about: "health" | "appointment" = "health") =>
  askClinic(actor, { ...say(text), about });

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"], { name: "Ada First" });
  desk = await buildStaff(clinicId, ["front-desk"], { name: "Dee Desk" });
});
afterAll(closeConnections);

describe("what is not read", () => {
  it("is counted right on both sides, through asking, reading, answering and reading", async () => {
    const own = await buildClinic();
    const reader = await buildStaff(own, ["clinician"]);
    const patient = await signedIn(own, await buildPatient(own, portal()));
    const counts = async () => [(await countUnread(reader)).count, await countOwnUnread(patient)];
    expect(await counts()).toEqual([0, 0]);
    const threadId = await ask(patient, "How often?");
    await writeAgain(patient, threadId, say("And how long?"));
    expect(await counts()).toEqual([2, 0]);
    expect((await countUnread(reader, { threadId })).inThread).toBe(2);
    const opened = await viewThread(reader, threadId);
    expect(opened.messages.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(await counts()).toEqual([0, 0]);
    await answerPatient(reader, threadId, say("Twice a day"));
    expect(await counts()).toEqual([0, 1]);
    expect(await listOwnThreads(patient)).toMatchObject([{ unread: 1, lastByClinic: true }]);
    expect((await viewOwnThread(patient, threadId)).messages.map(({ isNew }) => isNew)).toEqual([
      false,
      false,
      true,
    ]);
    expect(await counts()).toEqual([0, 0]);
  });

  it("stays not read where a message comes while the clinic writes its answer", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "First");
    await viewThread(clinician, threadId);
    await writeAgain(patient, threadId, say("I cannot feel my foot"));
    await answerPatient(clinician, threadId, say("To the first"));
    expect((await countUnread(clinician, { threadId })).inThread).toBe(1);
    expect((await viewThread(clinician, threadId)).thread).toMatchObject({ unread: 1, isUrgent: true });
  });
});

describe("two of the clinic at one thread", () => {
  it("are told of each other's answer before theirs goes out, once, and not of their own or sent twice", async () => {
    const colleague = await buildStaff(clinicId, ["clinician"], { name: "Bea Second" });
    const threadId = await ask(await newPatient(), "My foot is numb since the new exercise");
    const [first, second] = [say("Come in at three"), say("Cool it")];
    await answerPatient(clinician, threadId, { ...first, shown: 1 });
    await answerPatient(clinician, threadId, { ...say("Bring your shoes"), shown: 1 });
    await expect(answerPatient(colleague, threadId, { ...second, shown: 1 })).rejects.toMatchObject({
      code: "invalid",
      fields: { text: expect.stringContaining("Ada First answered meanwhile") as string },
    });
    await answerPatient(colleague, threadId, { ...second, shown: 3 });
    // The first was sent twice: it stands already, whoever wrote since.
    await answerPatient(clinician, threadId, { ...first, shown: 1 });
    const { messages } = await viewThread(clinician, threadId);
    expect(messages.slice(1).map(({ text }) => text)).toEqual([
      ...["Come in at three", "Bring your shoes", "Cool it"],
    ]);
  });
});

describe("urgent words", () => {
  it("are sent, put the thread first until the clinic has read and answered them, and ask for a check-in", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "My saddle area is numb");
    await ask(await newPatient(), "Thanks");
    const first = async () => (await listThreads(clinician, { view: "open", page: 1 })).items[0];
    expect(await first()).toMatchObject({ id: threadId, isUrgent: true });
    expect(await viewOwnThread(patient, threadId)).toMatchObject({ asksForCheckIn: true });
    await viewThread(clinician, threadId);
    expect(await first()).toMatchObject({ id: threadId, isUrgent: true });
    await answerPatient(clinician, threadId, say("Ringing you now"));
    expect((await viewThread(clinician, threadId)).thread.isUrgent).toBe(false);
    expect(await stored(clinicId, "SELECT 1 FROM alert WHERE patient_id = $1", [patient.patientId])).toEqual(
      [],
    );
    await plantCheckIn(clinicId, patient.patientId, new Date());
    expect(await viewOwnThread(patient, threadId)).toMatchObject({ asksForCheckIn: false });
  });

  it("take a thread about an appointment from front desk to the clinicians, who are named as needed", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "Can I come on Tuesday?", "appointment");
    await moveThread(desk, threadId, { move: "assign", to: desk.staffId, from: "" });
    const before = await listThreads(desk, { view: "open", page: 1 });
    expect(before.items.map(({ id }) => id)).toContain(threadId);
    await writeAgain(patient, threadId, say("I feel suicidal"));
    const after = await listThreads(desk, { view: "open", page: 1 });
    expect(after.items.map(({ id }) => id)).not.toContain(threadId);
    expect(after.urgentElsewhere).toBe(before.urgentElsewhere + 1);
    await expect(viewThread(desk, threadId)).rejects.toMatchObject({ code: "not-found" });
    expect((await viewThread(clinician, threadId)).thread).toMatchObject({
      isUrgent: true,
      assignedTo: null,
    });
  });

  it("are never held back by how much was written, other words are", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "1");
    for (let nth = 2; nth <= MOST_AN_HOUR; nth += 1) await writeAgain(patient, threadId, say(`${nth}`));
    await expect(writeAgain(patient, threadId, say("more"))).rejects.toMatchObject({
      code: "invalid",
      fields: { text: "many" },
    });
    await writeAgain(patient, threadId, say("chest pain"));
    expect((await viewOwnThread(patient, threadId)).messages).toHaveLength(MOST_AN_HOUR + 1);
  });
});

describe("who sees a thread", () => {
  it("front desk reads and answers appointments and nothing about health; a clinician both", async () => {
    const patient = await newPatient();
    const [health, appointment] = [
      await ask(patient, "My knee"),
      await ask(patient, "Tuesday?", "appointment"),
    ];
    const seen = async (actor: StaffActor) =>
      (await listThreadsOfPatient(actor, patient.patientId)).items.map(({ id }) => id).toSorted();
    expect(await seen(desk)).toEqual([appointment]);
    expect(await seen(clinician)).toEqual([health, appointment].toSorted());
    for (const refused of [
      () => viewThread(desk, health),
      () => answerPatient(desk, health, say("No")),
      () => moveThread(desk, health, { move: "close", to: "", from: "" }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not-found" });
    await answerPatient(desk, appointment, say("Yes"));
    const about = writeToPatient(desk, patient.patientId, { ...say("Hm"), about: "health" });
    await expect(about).rejects.toMatchObject({ code: "invalid" });
    const given = moveThread(clinician, health, { move: "assign", to: desk.staffId, from: "" });
    await expect(given).rejects.toMatchObject({ code: "invalid" });
  });

  it("no other patient, and no other clinic", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "Mine");
    const neighbour = await newPatient();
    await expect(viewOwnThread(neighbour, threadId)).rejects.toMatchObject({ code: "not-found" });
    await expect(writeAgain(neighbour, threadId, say("x"))).rejects.toMatchObject({ code: "not-found" });
    const stranger = await buildStaff(await buildClinic(), ["owner", "clinician"]);
    await expect(viewThread(stranger, threadId)).rejects.toMatchObject({ code: "not-found" });
    await expect(answerPatient(stranger, threadId, say("x"))).rejects.toMatchObject({ code: "not-found" });
    expect((await viewOwnThread(patient, threadId)).messages).toHaveLength(1);
    const rows = await withActorSql(neighbour, (sql) =>
      sql.query("SELECT 1 FROM message WHERE text = 'Mine'"),
    );
    expect(rows).toEqual([]);
  });

  it("a patient's transaction cannot write in a clinician's name", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "Mine");
    const write = (staffId: string | null) =>
      withActorSql(patient, (sql) =>
        sql.query(
          `INSERT INTO message (clinic_id, patient_id, thread_id, number, staff_id, text, client_key)
           VALUES ($1::uuid, $2::uuid, $3::uuid, 2, $4::uuid, 'x', $5::uuid)`,
          [clinicId, patient.patientId, threadId, staffId, randomUUID()],
        ),
      );
    await expect(write(clinician.staffId)).rejects.toThrow(/row-level security/);
    await expect(write(null)).resolves.toEqual([]);
  });
});

describe("a thread's course", () => {
  it("is begun once and written once, however often a form is sent; changed words are another message", async () => {
    const patient = await newPatient();
    const once = { ...say("Sent twice"), about: "health" as const };
    const [one, two] = await Promise.all([askClinic(patient, once), askClinic(patient, once)]);
    expect(one).toBe(two);
    await writeAgain(patient, one, { clientKey: once.clientKey, text: "Sent after going back" });
    expect((await viewOwnThread(patient, one)).messages.map(({ text }) => text)).toEqual([
      "Sent twice",
      "Sent after going back",
    ]);
  });

  it("goes to one of two who take it at once", async () => {
    const colleague = await buildStaff(clinicId, ["clinician"]);
    const threadId = await ask(await newPatient(), "Who takes it?");
    const tried = await Promise.allSettled(
      [clinician, colleague].map((one) =>
        moveThread(one, threadId, { move: "assign", to: one.staffId, from: "" }),
      ),
    );
    expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  it("closes when all is read, and opens again when the patient writes on", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "One thing");
    const close = () => moveThread(clinician, threadId, { move: "close", to: "", from: "" });
    await expect(close()).rejects.toMatchObject({ code: "conflict" });
    await viewThread(clinician, threadId);
    await close();
    expect((await viewOwnThread(patient, threadId)).thread.closedOn).not.toBeNull();
    await writeAgain(patient, threadId, say("One more"));
    expect((await viewThread(clinician, threadId)).thread.closedOn).toBeNull();
  });

  it("tells the patient by a mail that says nothing, and writes to nobody without the portal", async () => {
    const patient = await newPatient();
    const threadId = await writeToPatient(clinician, patient.patientId, {
      ...say("Secret words"),
      about: "health",
    });
    const mails = await stored<{ template: string; values: object }>(
      clinicId,
      "SELECT template, values FROM mail WHERE dedupe_key LIKE $1",
      [`message:${threadId}%`],
    );
    expect(mails).toEqual([{ template: "open-portal", values: {} }]);
    expect((await viewOwnThread(patient, threadId)).messages).toMatchObject([
      { text: "Secret words", isNew: true },
    ]);
    const without = await buildPatient(clinicId);
    await expect(writeToPatient(clinician, without, { ...say("x"), about: "health" })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("is logged with the patient it shows", async () => {
    const patient = await newPatient();
    const threadId = await ask(patient, "Logged");
    await viewThread({ ...clinician, action: "message.read" }, threadId);
    const rows = await stored(
      clinicId,
      "SELECT 1 FROM access_log WHERE action = 'message.read' AND patient_ids = ARRAY[$1::uuid]",
      [patient.patientId],
    );
    expect(rows).toHaveLength(1);
  });
});
