import "server-only";
import type { MailTemplate, MailWords } from "@/lib/contracts/mail";
import type { MailRow } from "@/lib/data/reminders/mail";
import { wantsReminders } from "@/lib/data/reminders/reminders";
import { patientLinkToken } from "@/lib/use-cases/reminders/link-tokens";
import { findRemindedVisit } from "@/lib/data/reminders/visit-reminders";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { clockTime, longDay } from "@/lib/domain/visits/clinic-time";
import { inGroups, reminderCode } from "@/lib/use-cases/kiosk/visit-code";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findSignInRequest } from "@/lib/data/sign-in/sign-in-requests";
import { findToken } from "@/lib/data/sign-in/single-use-tokens";
import type { Sql } from "@/lib/data/sql";
import { env } from "@/lib/env";
import {
  linkToken,
  PATIENT_LINK_MINUTES,
  SIGN_IN_CODE_MINUTES,
  signInCode,
  STAFF_LINK_MINUTES,
} from "@/lib/use-cases/sign-in/derived-secrets";

/** Links lead to the configured address, never to what a request claimed (threat T55). */
const address = (path: string) => new URL(path, env().BASE_URL).href;

async function codeWords(requestId: string): Promise<MailWords | null> {
  const request = await findSignInRequest(requestId);
  if (!request || request.usedAt || request.expiresAt <= new Date()) return null;
  return { code: signInCode(requestId), minutes: SIGN_IN_CODE_MINUTES };
}

async function linkWords(sql: Sql, tokenId: string, path: string): Promise<MailWords | null> {
  const token = await findToken(sql, tokenId);
  if (!token || token.usedAt || token.expiresAt <= new Date()) return null;
  return {
    link: address(`${path}/${linkToken(tokenId)}`),
    minutes: STAFF_LINK_MINUTES,
    hours: PATIENT_LINK_MINUTES / 60,
  };
}

/** Only while the patient still wants it and it is still of use; with the address that ends it. */
async function reminderWords(
  sql: Sql,
  { linkId = "", until = "", asks = "nothing" }: MailRow["values"],
): Promise<MailWords | null> {
  if (!(Date.parse(until) > Date.now()) || !(await wantsReminders(sql, linkId))) return null;
  const token = patientLinkToken(linkId);
  return {
    link: address("/patient/today"),
    asks,
    off: address(`/reminders/${token}`),
    oneClick: address(`/api/reminders/${token}/off`),
  };
}

/** When, the clinic's phone, the code for the tablet and where the questions are: nothing of why somebody comes. */
async function visitWords(sql: Sql, { values, language }: MailRow): Promise<MailWords | null> {
  const { reminderId = "", tokenId = "" } = values;
  const visit = await findRemindedVisit(sql, reminderId);
  if (!visit) return null;
  const reads = asLanguage(language) ?? FIRST_LANGUAGE;
  const token = patientLinkToken(visit.offLinkId);
  const code = reminderCode(reminderId);
  return {
    day: longDay(new Date(visit.day), reads),
    time: clockTime(visit.startsAt, visit.timeZone, reads),
    phone: visit.clinicPhone,
    ...{ code: inGroups(code), scan: code },
    link: address(tokenId === "" ? "/patient/intake" : `/patient/join/${linkToken(tokenId)}`),
    off: address(`/reminders/${token}`),
    oneClick: address(`/api/reminders/${token}/off`),
  };
}

type Make = (sql: Sql, values: MailRow["values"], mail: MailRow) => Promise<MailWords | null>;

const staffLink: Make = (sql, { tokenId = "" }) => linkWords(sql, tokenId, "/sign-in/new-password");
const code: Make = (_sql, { signInRequestId = "" }) => codeWords(signInRequestId);

const WORDS: Readonly<Record<MailTemplate, Make>> = {
  "sign-in-code": code,
  "confirm-address": code,
  "staff-invite": staffLink,
  "password-reset": staffLink,
  "patient-invite": (sql, { tokenId = "" }) => linkWords(sql, tokenId, "/patient/join"),
  "check-in-open": () => Promise.resolve({ link: address("/patient/today") }),
  "open-portal": () => Promise.resolve({ link: address("/patient/today") }),
  "monthly-check-in": () => Promise.resolve({ link: address("/patient/today") }),
  reminder: reminderWords,
  "visit-reminder": (sql, _values, mail) => visitWords(sql, mail),
  "alert-waiting": () => Promise.resolve({ link: address("/clinic/alerts") }),
  "alert-test": () => Promise.resolve({ link: address("/clinic/alerts") }),
  "channel-test": () => Promise.resolve({ link: address("/clinic/settings/channels") }),
  "security-change": (_sql, { change = "" }) =>
    Promise.resolve({ change, link: address("/sign-in/forgotten") }),
};

/** What this release knows how to write. */
export const KNOWN_TEMPLATES = Object.keys(WORDS) as readonly MailTemplate[];

/** What a mail's words name, made now from the ids its row keeps; null when its code or link no longer works. */
export async function mailWords(sql: Sql, clinicId: string, mail: MailRow): Promise<MailWords | null> {
  const own = await WORDS[mail.template](sql, mail.values, mail);
  return own && { clinic: (await findClinic(sql, clinicId)).name, ...own };
}
