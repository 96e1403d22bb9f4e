import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, threadsVisibleTo } from "@/lib/access/scopes";
import type { AnswerInput, WriteToPatientInput } from "@/lib/contracts/message";
import { announce } from "@/lib/data/announce";
import { holdThread } from "@/lib/data/messages/message-threads";
import { createThread, updateClosed } from "@/lib/data/messages/thread-writes";
import { createMessage, findByClientKey, findLaterWriter } from "@/lib/data/messages/messages";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { unsentKey } from "@/lib/use-cases/messages/unsent-key";

type Actor = ActorFor<"message.write">;
const NO_PORTAL = { text: "This patient does not use the portal, so nobody would read it. Ring instead." };

/**
 * The clinic answers in a thread. An answer in a closed thread opens it. One that was written before a colleague's was
 * to be read is refused once, with what to look at: a patient must not get two answers that do not know of each other.
 */
export function answerPatient(actor: Actor, threadId: string, input: AnswerInput): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const thread = await holdThread(sql, threadsVisibleTo(actor), threadId, "clinic");
    if (!thread) throw new AppError("not-found", "thread outside scope");
    sql.shows(thread.patientId);
    if (thread.closedAt !== null) await updateClosed(sql, threadId, null);
    await write(sql, actor, { ...input, patientId: thread.patientId, threadId });
  });
}

/** The clinic begins to write about something; whoever does has it. Sent twice, it begins once. */
export function writeToPatient(
  actor: Actor,
  patientId: string,
  { about, ...input }: WriteToPatientInput,
): Promise<string> {
  return withActorSql(actor, async (sql) => {
    const scope = threadsVisibleTo(actor);
    if (scope.about?.includes(about) === false)
      throw new AppError("invalid", "may not read it", {
        about: "Front desk writes about appointments only",
      });
    if (!(await holdPatient(sql, patientsVisibleTo(actor), patientId)))
      throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const before = await findByClientKey(sql, scope, patientId, input.clientKey);
    if (before?.text === input.text) return before.threadId;
    const { clinicId, staffId } = actor;
    const threadId = await createThread(sql, { clinicId, patientId, about, assignedTo: staffId });
    await write(sql, actor, { ...input, patientId, threadId });
    return threadId;
  });
}

async function write(
  sql: Sql,
  { clinicId, staffId, ...actor }: Actor,
  message: AnswerInput & { readonly patientId: string; readonly threadId: string },
): Promise<void> {
  const scope = patientsVisibleTo({ clinicId, staffId, ...actor });
  const { patientId, threadId, text } = message;
  const patient = await findPortalPatient(sql, scope, patientId);
  if (!patient?.activated || patient.portalEmail === null)
    throw new AppError("invalid", "no portal", NO_PORTAL);
  const clientKey = await unsentKey(sql, scope, message);
  if (clientKey === null) return;
  await refuseBesideAnother(sql, staffId, message);
  const number = await createMessage(sql, {
    ...{ clinicId, patientId, threadId, staffId, text, clientKey, urgentWords: [] },
  });
  announce(sql, clinicId, "messages");
  const dedupeKey = `message:${threadId}:${number}`;
  await sendMail(sql, {
    clinicId,
    recipient: patient.portalEmail,
    template: "open-portal",
    values: {},
    dedupeKey,
  });
}

async function refuseBesideAnother(
  sql: Sql,
  staffId: string,
  { threadId, shown }: Pick<AnswerInput, "shown"> & { readonly threadId: string },
): Promise<void> {
  const other =
    shown === undefined ? undefined : await findLaterWriter(sql, { threadId, after: shown, staffId });
  if (other === undefined) return;
  throw new AppError("invalid", "a colleague answered meanwhile", {
    text: `${other} answered meanwhile. Read that above, then send yours if it is still right.`,
  });
}
