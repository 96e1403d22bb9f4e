import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { type Action, type ActorFor, ALLOWED, may, NEVER_ACTIVITY, WHILE_LOCKED } from "@/lib/access/actions";
import {
  type Actor,
  type AnyoneActor,
  makeActor,
  type PatientActor,
  type StaffActor,
} from "@/lib/access/actor";
import type { ClinicId, PatientId, SessionId, StaffId } from "@/lib/access/ids";
import { isStaffRole, type Role } from "@/lib/access/roles";
import { kioskCookieName } from "@/lib/auth/cookies";
import { kioskActorFromCookie } from "@/lib/auth/kiosk-device";
import { patientLanguage } from "@/lib/auth/language-of-request";
import { networkOf } from "@/lib/auth/network";
import { sessionOfRequest } from "@/lib/auth/session-of-request";
import { sessionIdFromCookie } from "@/lib/auth/session-token";
import { sessionState } from "@/lib/auth/session-state";
import type { SessionRow } from "@/lib/data/sign-in/session-reads";
import { touchSession } from "@/lib/data/sign-in/sessions";
import { logRefusal, withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Sent by polling and by refetches nobody asked for; such a request is not activity. */
export const BACKGROUND_HEADER = "x-plumbline-background";
const TOUCH_AFTER_MS = 60_000;

const rolesFor = (action: Action): readonly Role[] => ALLOWED[action];

/**
 * Who is asking, checked against the database for this action, at every request.
 * Throws AppError: unauthenticated (no session), locked, forbidden (role may not), not-found (another door's route).
 */
export async function requireActor<A extends Action>(action: A): Promise<ActorFor<A>> {
  const actor = await identify(action);
  if (!may(actor, action)) await refuse(actor, action);
  return actor as ActorFor<A>;
}

async function refuse(actor: Actor, action: Action): Promise<never> {
  const sameDoor = actor.kind === "staff" && rolesFor(action).some(isStaffRole);
  const code = sameDoor ? "forbidden" : "not-found";
  if (actor.kind !== "anyone") await logRefusal(actor, code);
  throw new AppError(code, `${actor.kind} may not ${action}`);
}

async function identify(action: Action): Promise<Actor> {
  const roles = rolesFor(action);
  const requestId = randomUUID();
  if (roles.includes("anyone")) {
    return makeActor<AnyoneActor>({ kind: "anyone", network: await networkOf(), requestId, action });
  }
  if (roles.includes("kiosk")) return identifyKiosk(action, requestId);
  const row = await sessionOfRequest();
  if (!row) return strangerTo(action);
  return fromSession(row, action, requestId);
}

async function identifyKiosk(action: Action, requestId: string): Promise<Actor> {
  const kiosk = await kioskActorFromCookie(action, requestId);
  if (kiosk) return kiosk;
  // A signed-in person at the kiosk's own routes learns nothing; without any session it is simply not paired.
  if (await sessionIdFromCookie()) throw new AppError("not-found", "session on a kiosk route");
  throw new AppError("unauthenticated", "no paired kiosk");
}

/** A kiosk's token opens nothing but the kiosk: elsewhere the page does not exist for it. */
async function strangerTo(action: Action): Promise<never> {
  const isKiosk = (await cookies()).has(kioskCookieName());
  throw new AppError(isKiosk ? "not-found" : "unauthenticated", `no session for ${action}`);
}

async function fromSession(row: SessionRow, action: Action, requestId: string): Promise<Actor> {
  const now = new Date();
  const state = sessionState(row, now);
  if (state === "ended") throw new AppError("unauthenticated", "session over");
  if (state === "locked" && !WHILE_LOCKED.includes(action)) throw new AppError("locked", "session locked");
  const actor = row.patient_id ? await patientOf(row, action, requestId) : staffOf(row, action, requestId);
  if (state === "open" && !NEVER_ACTIVITY.includes(action)) await markActivity(row, actor, now);
  return actor;
}

async function patientOf(row: SessionRow, action: Action, requestId: string): Promise<PatientActor> {
  return makeActor<PatientActor>({
    kind: "patient",
    clinicId: row.clinic_id as ClinicId,
    patientId: row.patient_id as PatientId,
    sessionId: row.id as SessionId,
    language: await patientLanguage(row.language),
    requestId,
    action,
  });
}

function staffOf(row: SessionRow, action: Action, requestId: string): StaffActor {
  return makeActor<StaffActor>({
    kind: "staff",
    clinicId: row.clinic_id as ClinicId,
    staffId: row.staff_id as StaffId,
    sessionId: row.id as SessionId,
    name: row.staff_name ?? "",
    roles: (row.roles ?? []).filter(isStaffRole),
    requestId,
    action,
  });
}

async function markActivity(row: SessionRow, actor: PatientActor | StaffActor, now: Date): Promise<void> {
  if (now.getTime() - row.last_seen_at.getTime() < TOUCH_AFTER_MS) return;
  if ((await headers()).has(BACKGROUND_HEADER)) return;
  const quiet = makeActor<PatientActor | StaffActor>({ ...actor, action: "session.touch" });
  await withActorSql(quiet, (sql) => touchSession(sql, row.id));
}
