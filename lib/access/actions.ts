import type { Actor, AnyoneActor, KioskActor, PatientActor, StaffActor } from "@/lib/access/actor";
import type { Role, StaffRole } from "@/lib/access/roles";

const ALL_STAFF = ["owner", "clinician", "front-desk"] as const;
const CLINICAL = ["clinician", "owner"] as const;
const DESK = ["front-desk", "owner", "clinician"] as const;

/** Everything anyone can do, and who may do it. The key doubles as the access-log entry. */
export const ALLOWED = {
  "staff.sign-in": ["anyone"],
  "staff.request-reset": ["anyone"],
  "staff.redeem-link": ["anyone"],
  "patient.request-code": ["anyone"],
  "patient.enter-code": ["anyone"],
  "patient.redeem-invite": ["anyone"],
  "kiosk.pair": ["anyone"],
  "language.choose": ["anyone"],
  "print-link.open": ["anyone"],
  "calendar.open": ["anyone"],
  "reminder.turn-off": ["anyone"],
  "demo.mailbox": ["anyone"],
  "outbox.send": ["anyone"],

  "session.unlock": ALL_STAFF,
  "session.signal": ALL_STAFF,
  "session.touch": ALL_STAFF,
  "session.lock": ALL_STAFF,
  "session.sign-out": [...ALL_STAFF, "patient"],
  "session.sign-out-everywhere": [...ALL_STAFF, "patient"],
  "session.list": [...ALL_STAFF, "patient"],
  "session.revoke": [...ALL_STAFF, "patient"],
  "totp.set-up": ALL_STAFF,
  "kiosk-pin.make": ALL_STAFF,

  "today.view": ALL_STAFF,
  "live.listen": ALL_STAFF,
  "visit.add": DESK,
  "visit.change": DESK,
  "visit.view": DESK,
  "kiosk-code.create": DESK,
  "calendar.view": DESK,
  "visit-type.change": ["owner"],
  "self-booking.change": ["owner"],
  "patient.search": DESK,
  "patient.add": DESK,
  "patient.view": DESK,
  "patient.change": DESK,
  "patient.invite": DESK,
  "patient.end-sessions": DESK,
  "patient.end-portal": DESK,
  "patient.merge": ["owner"],
  "patient.tell-apart": DESK,
  "kiosk.manage": ["front-desk", "owner"],
  "hours.change": ["owner"],
  "rota.change": ["owner"],
  "picture.view": ALL_STAFF,
  "desk-call.answer": ALL_STAFF,
  "staff.manage": ["owner"],
  "channel.view": ALL_STAFF,
  "channel.use": ALL_STAFF,
  "channel.manage": ["owner"],
  "staff.list": ALL_STAFF,
  "clinic.change": ["owner"],
  "access-log.search": ["owner"],
  "record-check.view": ["owner"],
  "clinic-export.make": ["owner"],
  "patient-import.run": ["owner"],

  "chart.view": CLINICAL,
  "baseline.change": ["clinician"],
  "episode.change": ["clinician"],
  "history.change": ["clinician"],
  "outcome.change": ["clinician"],
  "treatment.lift": ["clinician"],
  "intake.review": CLINICAL,
  "intake.accept": ["clinician"],
  "intake.amend": ["clinician"],
  "note.view": CLINICAL,
  "note.write": ["clinician"],
  "note.sign": ["clinician"],
  "letter.write": ["clinician"],
  "posture.change": ["clinician"],
  "snippet.manage": ["clinician"],
  "form.note": ["clinician"],
  "programme.view": CLINICAL,
  "programme.change": ["clinician"],
  "programme.resume": ["clinician"],
  "programme.end": ["clinician"],
  "template.manage": ["clinician"],
  "why.view": CLINICAL,
  "why.change": ["clinician"],
  "exercise.view": CLINICAL,
  "exercise.manage": ["clinician"],
  "file.view": [...CLINICAL, "patient"],
  "progress.view": CLINICAL,
  "dosing.answer": ["clinician"],
  "measure.settings": CLINICAL,
  "measure.change-settings": ["owner"],
  "dosing.settings": CLINICAL,
  "dosing.change-settings": ["owner"],
  "test-limit.view": CLINICAL,
  "test-limit.change": ["owner"],
  "follow-up.view": CLINICAL,
  "follow-up.handle": CLINICAL,
  "talk.record": CLINICAL,
  "export.patient": CLINICAL,
  "message.read": DESK,
  "message.write": DESK,
  "unfiled-answer.view": CLINICAL,
  "unfiled-answer.settle": CLINICAL,
  "print-link.create": CLINICAL,
  "print-link.revoke": [...CLINICAL, "front-desk"],
  "alert.list": CLINICAL,
  "alert.view": CLINICAL,
  "alert.acknowledge": CLINICAL,
  "alert.attempt": CLINICAL,
  "alert.step-down": ["clinician"],
  "alert.resolve": ["clinician"],
  "alert.reopen": ["clinician"],
  "safety.view": CLINICAL,
  "safety.change": CLINICAL,
  "safety.sign-off": ["clinician"],
  "missed-flag.record": ["clinician"],

  "home.view": ["patient"],
  "history.confirm": ["patient"],
  "measure-form.answer": ["patient"],
  "own-intake.answer": ["patient"],
  "check-in.answer": ["patient"],
  "check-in.view": ["patient"],
  "exercise-session.run": ["patient"],
  "self-check.answer": ["patient"],
  "walk.test": ["patient"],
  "form.send": ["patient"],
  "programme.stop": ["patient"],
  "reminder.change": ["patient"],
  "own-export.make": ["patient"],
  "own-access.view": ["patient"],
  "own-visit.view": ["patient"],
  "own-visit.book": ["patient"],
  "own-message.read": ["patient"],
  "own-message.write": ["patient"],
  "reading.change": ["patient"],
  "language.change": ["patient"],

  "kiosk.use": ["kiosk"],
  "kiosk.find-visit": ["kiosk"],
  "kiosk.answer": ["kiosk"],
  "kiosk.wipe": ["kiosk"],
  "kiosk.unlock": ["kiosk"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ALLOWED;
type RolesOf<A extends Action> = (typeof ALLOWED)[A][number];

/** The kinds of actor that can hold one of the action's roles: a use case asks for exactly these. */
export type ActorFor<A extends Action> =
  | ([RolesOf<A> & StaffRole] extends [never] ? never : StaffActor)
  | ("patient" extends RolesOf<A> ? PatientActor : never)
  | ("kiosk" extends RolesOf<A> ? KioskActor : never)
  | ("anyone" extends RolesOf<A> ? AnyoneActor : never);

/** What a locked staff session may still do; everything else answers as if signed out. */
export const WHILE_LOCKED: readonly Action[] = [
  "session.unlock",
  "session.signal",
  "session.lock",
  "session.sign-out",
];

/** A browser repeats these by itself (an event stream cannot say so in a header), so they are never activity. */
export const NEVER_ACTIVITY: readonly Action[] = ["live.listen", "session.signal", "session.lock"];

/** The roles an actor holds, for the table above. */
export function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case "staff":
      return actor.roles;
    case "system":
    case "link":
      return [];
    case "patient":
    case "kiosk":
    case "anyone":
      return [actor.kind];
  }
}

export function may(actor: Actor, action: Action): boolean {
  return mayAs(rolesOf(actor), action);
}

/** Whether one of these roles is enough, for a frame that knows no more of who asks. */
export function mayAs(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = ALLOWED[action];
  return roles.some((role) => allowed.includes(role));
}
