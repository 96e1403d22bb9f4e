import "server-only";
import { randomUUID } from "node:crypto";
import type { Action } from "@/lib/access/actions";
import { makeActor, type PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId, SessionId } from "@/lib/access/ids";
import { findSession } from "@/lib/data/sign-in/session-reads";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { sameHash, secretHash } from "@/lib/secrets";
import { findMergedInto } from "@/lib/use-cases/patients/merged-meanwhile";

/** What is still on its way this long after the session ended was given before it ended, and is taken. */
const AFTER_END_MS = 30 * 24 * 3_600_000;
/** The same at every page, so that two pages of nobody's rows stay alike to the byte. */
const proofOf = (sessionId: string) => secretHash("sender-grant", sessionId);
const UUID = /^[0-9a-f-]{36}$/;

type Sender = {
  /** Tells two patients of one phone apart, and says nothing about either. */
  readonly owner: string;
  /** Lets a phone write answers of this session's patient, later and without the cookie. It reads nothing. */
  readonly grant: string;
};

/** What the frame of a patient's page hands to the phone's outbox. */
export function senderOf({
  patientId,
  sessionId,
}: {
  readonly patientId: string;
  readonly sessionId: string;
}): Sender {
  const owner = secretHash("outbox-owner", patientId).slice(0, 16);
  return { owner, grant: `${sessionId}.${proofOf(sessionId)}` };
}

export type GrantedSender = {
  /** As whom the answers are taken. */
  readonly actor: PatientActor;
  /** As whom they were given. */
  readonly signedIn: PatientActor;
  /** Its session was ended before its time; by whom, findEndedElsewhere says. */
  readonly revoked: boolean;
};

/** Whose answers these are; null when the grant is not ours or its session has been over for long. */
export async function senderOfGrant(grant: string, action: Action, now: Date): Promise<GrantedSender | null> {
  const [sessionId = "", proof = ""] = grant.split(".");
  if (!UUID.test(sessionId) || !sameHash(proof, proofOf(sessionId))) return null;
  const row = await findSession(sessionId);
  if (!row?.patient_id) return null;
  const ended = row.revoked_at ?? row.expires_at;
  if (now.getTime() - ended.getTime() > AFTER_END_MS) return null;
  const signedIn = makeActor<PatientActor>({
    kind: "patient",
    clinicId: row.clinic_id as ClinicId,
    patientId: row.patient_id as PatientId,
    sessionId: row.id as SessionId,
    language: asLanguage(row.language) ?? FIRST_LANGUAGE,
    requestId: randomUUID(),
    action,
  });
  return senderOfSession(signedIn, row.revoked_at !== null);
}

/** A merge ends the sign-ins of the record it takes in: what their phones have kept belongs in the one that is left. */
async function senderOfSession(signedIn: PatientActor, revoked: boolean): Promise<GrantedSender> {
  const survivor = revoked ? await findMergedInto(signedIn.clinicId, signedIn.patientId) : null;
  if (survivor === null) return { actor: signedIn, signedIn, revoked };
  return {
    actor: makeActor<PatientActor>({ ...signedIn, patientId: survivor as PatientId }),
    signedIn,
    revoked,
  };
}
