import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinic } from "@/lib/data/clinics/clinics";
import {
  findPortalPatient,
  type PortalPatient,
  updateIdentityVerified,
} from "@/lib/data/sign-in/portal-accounts";
import { updatePortalReopened } from "@/lib/data/sign-in/portal-endings";
import {
  createToken,
  findOpenPatientToken,
  nextTokenId,
  updateTokensEnded,
} from "@/lib/data/sign-in/single-use-tokens";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import {
  deskCode,
  deskCodeHash,
  DESK_CODE_MINUTES,
  linkHash,
  linkToken,
  PATIENT_LINK_MINUTES,
} from "@/lib/use-cases/sign-in/derived-secrets";

async function patientHere(sql: Sql, actor: StaffActor, patientId: string): Promise<PortalPatient> {
  const patient = await findPortalPatient(sql, patientsVisibleTo(actor), patientId);
  if (!patient) throw new AppError("not-found", "no such patient in this clinic");
  sql.shows(patientId);
  return patient;
}

/** Makes an invitation link and mails it to the address on the patient's record. */
export async function createPatientLink(
  sql: Sql,
  patient: { readonly clinicId: string; readonly patientId: string; readonly email: string },
  createdBy: string | null,
): Promise<void> {
  const { clinicId, patientId, email } = patient;
  await updateTokensEnded(sql, { patientId });
  const tokenId = await nextTokenId(sql);
  const token = {
    clinicId,
    purpose: "patient-invite",
    patientId,
    createdBy,
    minutes: PATIENT_LINK_MINUTES,
  } as const;
  await createToken(sql, tokenId, linkHash(linkToken(tokenId)), token);
  const dedupeKey = `link:${tokenId}`;
  await sendMail(sql, {
    clinicId,
    recipient: email,
    template: "patient-invite",
    values: { tokenId },
    dedupeKey,
  });
}

async function createDeskCode(sql: Sql, actor: StaffActor, patientId: string): Promise<string> {
  await updateIdentityVerified(sql, patientId, actor.staffId);
  await updateTokensEnded(sql, { patientId });
  const tokenId = await nextTokenId(sql);
  const code = deskCode(tokenId);
  const { clinicId, staffId: createdBy } = actor;
  const token = { clinicId, purpose: "desk-code", patientId, createdBy, minutes: DESK_CODE_MINUTES } as const;
  await createToken(sql, tokenId, deskCodeHash(code), token);
  return code;
}

/** `desk-code` records that this staff member checked who the person is. */
export type Invitation =
  | { readonly patientId: string; readonly way: "mail" }
  | { readonly patientId: string; readonly way: "desk-code"; readonly identityChecked: true };

/**
 * Invites a patient to the portal: by mail (a link, 72 hours) or by a code to hand over at the desk (24 hours); either
 * ends the one before. Throws not-found, or invalid when there is no address to write to.
 */
export function invitePatient(actor: StaffActor, invitation: Invitation): Promise<{ code?: string }> {
  return withActorSql(actor, async (sql) => {
    const { patientId, way } = invitation;
    const { email } = await patientHere(sql, actor, patientId);
    if (email !== null || way === "desk-code") await updatePortalReopened(sql, actor.clinicId, patientId);
    if (way === "desk-code") return { code: await createDeskCode(sql, actor, patientId) };
    if (email === null) {
      const fields = {
        email: "There is no email address on the record. Add one, or give a code at the desk.",
      };
      throw new AppError("invalid", "no address on record", fields);
    }
    await createPatientLink(sql, { clinicId: actor.clinicId, patientId, email }, actor.staffId);
    return {};
  });
}

export type DeskSheet = {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly joined: boolean;
  readonly code: string | null;
  readonly expiresAt: Date | null;
  readonly timeZone: string;
};

/** The code that waits for this patient, to print or read out again; null when none is open. */
export function deskSheet(actor: StaffActor, patientId: string): Promise<DeskSheet> {
  return withActorSql(actor, async (sql) => {
    const { clinicName, clinicPhone, activated } = await patientHere(sql, actor, patientId);
    const open = await findOpenPatientToken(sql, patientId, "desk-code");
    const code = open ? deskCode(open.id) : null;
    const { timeZone } = await findClinic(sql, actor.clinicId);
    return { clinicName, clinicPhone, joined: activated, code, expiresAt: open?.expiresAt ?? null, timeZone };
  });
}
