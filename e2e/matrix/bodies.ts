import { randomUUID } from "node:crypto";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import { nameKey } from "@/lib/domain/patients/name-key";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import type { Subject } from "./subject";
import { dayAgo, today } from "@/lib/testing/days";

type Body = (one: Subject) => Readonly<Record<string, unknown>>;

const DETAILS = {
  ...{ fullName: "Zed Changed", birthMonth: "5", birthDay: "17", birthYear: "1980", mobile: "", email: "" },
  ...{ emergencyName: "", emergencyPhone: "", mayRing: true, mayLeaveMessage: false, mayMail: true },
};
const ruleSetInUse = `${RULE_SET_VERSION.date} ${RULE_SET_VERSION.hash}`;
const NOTE = {
  subjective: "s",
  objective: "o",
  assessment: "a",
  plan: "p",
  posture: [],
  movement: [],
  adjustments: [],
  painMarks: [],
};
const PROGRAMME = {
  ...{ title: "Matrix", noteToPatient: "", templateId: null, phase: "C", overrides: [] },
  items: [{ exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" }],
};

const NOBODY = "00000000-0000-4000-8000-000000000000";

const OWN_EXERCISE = {
  ...{ basis: "DW01", name: "Zed bridge", steps: "Lift", fault: "", easier: "", tags: "" },
  ...{ source: "Zed", licence: "our own", sets: "1", seconds: "60" },
};

/**
 * A body each route takes from somebody who may: without it the route would refuse the body before the row, and the
 * matrix would prove nothing. A route that is not here is sent an empty one, which suits those that take none.
 */
const BODIES: Readonly<Record<string, Body>> = {
  "POST /api/patients/[patientId]/treatment-lifts": (one) => ({
    ...{ evidenceIds: [one.evidenceId], history: [], reason: "Examined" },
  }),
  "POST /api/patients/[patientId]/baselines": () => ({
    ...{ item: "leak", examinedOn: today(), finding: "Unchanged", note: "" },
  }),
  "POST /api/patients/[patientId]/episodes": () => ({
    ...{ move: "start", problem: "Back", startedOn: dayAgo(3), phase: "acute", goal: "Walk the dog" },
  }),
  "POST /api/letters/[letterId]": () => ({
    ...{ move: "save", version: "1", recipient: "Dr Reed", subject: "Please see", text: "Thank you" },
  }),
  "PUT /api/letters/[letterId]": () => ({
    ...{ version: 1, key: randomUUID(), recipient: "Dr Reed", subject: "See", text: "Thanks" },
  }),
  "POST /api/patients/[patientId]/end-portal": () => ({ reason: "asked", note: "" }),
  "POST /api/patients/[patientId]/talks": () => ({ answeredAt: new Date().toISOString(), note: "Talked" }),
  "POST /api/patients/[patientId]/follow-ups": () => ({ reasons: "lapsed", note: "Rang", days: "7" }),
  "POST /api/patients/[patientId]/programme-ends": (one) => ({
    ...{ programmeId: one.programmeId, reason: "finished", note: "" },
  }),
  "POST /api/own-messages": () => ({ clientKey: randomUUID(), about: "health", text: "How often?" }),
  "POST /api/own-messages/[threadId]": () => ({ clientKey: randomUUID(), text: "And how long?" }),
  "POST /api/threads/[threadId]/messages": () => ({ clientKey: randomUUID(), text: "Twice a day" }),
  "POST /api/threads/[threadId]/move": () => ({ move: "reopen" }),
  "POST /api/patients/[patientId]/threads": () => ({
    ...{ clientKey: randomUUID(), about: "appointment", text: "Please ring" },
  }),
  "POST /api/reading": () => ({ textSize: "large", sound: "on" }),
  "POST /api/own-language": () => ({ language: "es" }),
  "POST /api/language": () => ({ language: "es", back: "/patient/sign-in" }),
  "POST /api/kiosk/arrival": () => ({ since: "same" }),
  "POST /api/kiosk/measures": () => ({ begin: "yes" }),
  "POST /api/kiosk/measures/[page]": () => ({ answer: "2" }),
  "POST /api/kiosk/find-by-code": () => ({ code: "NOTONE" }),
  "POST /api/visits/[visitId]/kiosk-code": () => ({}),
  "POST /api/kiosk/unlock": () => ({ [BOX_NAMES.staffPin]: "000000", unlock: "reset" }),
  "POST /api/own-kiosk-pin": () => ({}),
  "POST /api/kiosk/language": () => ({ language: "en" }),
  "POST /api/reminders": () => ({
    ...{ byMail: "yes", "time-1": "08:00", days: "mo", repeat: "no", morningTime: "", timeZone: "UTC" },
  }),
  "POST /api/intakes/[intakeId]/amendments/[step]": () => ({ answer: "5", why: "Said so" }),
  "POST /api/reminders/visits": () => ({ mail: "yes" }),
  "POST /api/programmes/stop": () => ({ reason: "no-time", note: "" }),
  "POST /api/patients/[patientId]/merges": () => ({
    ...{ otherId: "00000000-0000-4000-8000-000000000000", sure: "yes", reason: "The matrix asks" },
  }),
  "POST /api/patients/[patientId]/sameness": (one) => ({ otherId: one.lookAlikeId, twoPeople: "yes" }),
  "POST /api/patients/[patientId]/history": () => ({ flag: "tb", move: "add", reason: "Told me" }),
  "POST /api/patients/[patientId]/outcome-scores": () => ({
    ...{ measure: "odi", score: "40", takenOn: today(), mode: "paper", language: "English" },
  }),
  "POST /api/outcome-scores/[scoreId]/withdraw": () => ({ reason: "Typed wrong" }),
  "PUT /api/patients/[patientId]": () => ({ version: 1, ...DETAILS }),
  "POST /api/patients/[patientId]/programmes": () => ({ ...PROGRAMME, startsOn: today() }),
  "POST /api/patients/[patientId]/desk-code": () => ({ identityChecked: "yes" }),
  "POST /api/patients": () => ({ ...DETAILS, fullName: `Zed ${randomUUID()}`, anotherPerson: true }),
  "POST /api/access-log/patients": () => ({ name: "Zed" }),
  "POST /api/patients/search": () => ({ search: "Zed" }),
  "POST /api/programmes/[programmeId]/versions": () => ({ ...PROGRAMME, reason: "", baseNumber: 1 }),
  "POST /api/patients/[patientId]/dosing": () => ({ dosing: "ask" }),
  "POST /api/patients/[patientId]/dose-answers": (one) => ({
    ...{ answer: "decline", proposals: JSON.stringify([{ itemId: one.itemId, basis: "hold" }]) },
  }),
  "POST /api/programme-templates/[templateId]/rename": () => ({ name: `Zed ${randomUUID()}` }),
  "POST /api/programme-templates": () => ({
    name: `Zed ${randomUUID()}`,
    phase: "C",
    items: PROGRAMME.items,
  }),
  "POST /api/clinic/snippets": () => ({ name: "Zed", text: "Adjusted [[segment]]" }),
  "POST /api/clinic/snippets/[snippetId]": () => ({ name: "Zed", text: "Adjusted [[segment]]" }),
  "POST /api/clinic/measure-schedule": () => ({ psfs: "2" }),
  "POST /api/clinic/measure-items": () => ({ retire: "yes" }),
  "POST /api/clinic/why-words": () => ({ "warm-up": "To get warm" }),
  "POST /api/patients/[patientId]/posture-photos": () => ({
    ...{ view: "side", agreed: "yes", picture: new Blob(["no picture"]) },
  }),
  "POST /api/imports": () => ({ list: new Blob(["Name,Born\nZed Hart,1980-01-02"]) }),
  "POST /api/imports/[importId]/mapping": () => ({ fullName: "0", birthDate: "1", dateOrder: "ymd" }),
  "POST /api/imports/[importId]/run": () => ({ alike: "leave" }),
  "POST /api/form/[exerciseId]/clips": () => ({ agreed: "yes", picture: new Blob(["no video"]) }),
  "POST /api/patients/[patientId]/form-notes": () => ({
    ...{ exerciseId: "DW01", clipId: "", atSecond: "", text: "Slowly" },
  }),
  "PUT /api/posture-photos/[photoId]/landmarks": () => ({
    landmarks: { knee: { x: 300, y: 500 } },
    over: null,
  }),
  "POST /api/own-exercises": () => OWN_EXERCISE,
  "POST /api/own-exercises/[exerciseId]": () => ({ ...OWN_EXERCISE, baseNumber: "1" }),
  "POST /api/own-exercises/[exerciseId]/picture": () => ({ picture: new Blob(["no picture"]) }),
  "POST /api/own-exercises/[exerciseId]/picture/remove": () => ({ picture: "video" }),
  "POST /api/own-exercises/[exerciseId]/retire": () => ({ retired: "no" }),
  "POST /api/exercise-sessions": () => ({}),
  "POST /api/exercise-sessions/[sessionId]/items/[itemId]": () => ({
    "outcome-both": "done",
    "key-both": randomUUID(),
    pain: "2",
  }),
  "POST /api/exercise-sessions/[sessionId]/pain-stops/[itemId]": () => ({
    ...{ quality: "dull", legMoved: "no", pain: "3" },
  }),
  "POST /api/exercise-sessions/[sessionId]/pain-stops/[itemId]/after-walk": () => ({ afterWalk: "gone" }),
  "POST /api/exercise-sessions/[sessionId]/pain-stops/[itemId]/swap": () => ({}),
  "POST /api/exercise-sessions/[sessionId]/morning": () => ({ pain: "2" }),
  "POST /api/lapse-answers": () => ({ reason: "busy" }),
  "POST /api/walk-tests": () => ({ clientKey: randomUUID(), minutes: "12", honest: "yes", legs: "no" }),
  "POST /api/self-checks": () => ({
    ...{ clientKey: randomUUID(), workout: "yes", sitting: "most", balance: "both", stress: "fine" },
  }),
  "PUT /api/notes/[noteId]": (one) => ({ patientId: one.patientId, version: 1, ...NOTE }),
  "POST /api/notes/[noteId]/sign": (one) => ({ patientId: one.patientId, version: 1 }),
  "POST /api/notes/[noteId]/addenda": (one) => ({ patientId: one.patientId, text: "Added" }),
  "POST /api/intakes/[intakeId]/accept": (one) => ({ patientId: one.patientId, version: 1, details: [] }),
  "POST /api/clinic/alerts/[alertId]/acknowledge": () => ({ version: 1 }),
  "POST /api/clinic/alerts/[alertId]/attempts": () => ({ version: 1, result: "no-answer", note: "" }),
  "POST /api/clinic/alerts/[alertId]/step-down": () => ({ version: 1, tier: "routine", reason: "Examined" }),
  "POST /api/clinic/alerts/[alertId]/reopen": () => ({ version: 1, reason: "Rang back" }),
  "POST /api/clinic/alerts/[alertId]/resolve": (one) => ({
    ...{ version: 1, outcome: "spoke", note: "Rang", handledBy: one.staffId },
    ...{ handledAt: `${dayAgo(1)}T12:00`, nextReviewOn: "2099-01-01" },
  }),
  "POST /api/clinic/contact": () => ({
    ...{ name: "Test Clinic", phone: "555-0100", address: "", country: "GB", emergency: "999" },
    ...{ urgentLine: "111", maternity: "555-0188", crisisLine: "116 123", crisisPathStaffed: "no" },
    ...{ nearestEmergencyName: "", nearestEmergencyAddress: "" },
  }),
  "POST /api/check-ins": () => ({ clientKey: randomUUID(), pain: 2, answers: CALM_POSTED }),
  "POST /api/safety/changes": () => ({ subject: "RF-C05", value: "urgent", reason: "The matrix asks" }),
  "POST /api/safety/changes/[changeId]/answer": () => ({ answer: "declined" }),
  "POST /api/safety/sign-offs": () => ({
    ruleSet: ruleSetInUse,
    settings: "0",
    signedName: "Zed",
    read: "yes",
  }),
  "POST /api/safety/misses": (one) => ({
    ...{ what: "Found by the matrix", day: today(), expected: "soon", patientId: one.patientId, age: "" },
  }),
  "POST /api/outbox": () => ({
    items: [{ id: randomUUID(), box: { keyId: "none", ephemeral: "A", iv: "A", text: "A" } }],
  }),
  "POST /api/measure-forms": () => ({ clientKey: randomUUID() }),
  "POST /api/measure-forms/[formId]/pages/[page]": () => ({ answer: "2" }),
  "POST /api/measure-forms/[formId]/amend": () => ({ clientKey: randomUUID() }),
  "POST /api/check-ins/start": () => ({ clientKey: randomUUID() }),
  "POST /api/check-ins/[checkInId]/answers": () => ({ step: "saddle", answer: "NO" }),
  "POST /api/check-ins/[checkInId]/going": () => ({ did: "going" }),
  "POST /api/own-intake/going": () => ({ did: "going" }),
  "POST /api/check-ins/[checkInId]/note": () => ({ note: "Better" }),
  "POST /api/clinic/hours": () => ({ "open-1-0": "08:00", "close-1-0": "18:00" }),
  "POST /api/clinic/time-zone": () => ({ timeZone: "Africa/Abidjan", shown: "UTC" }),
  "POST /api/clinic/closed-days": () => ({ day: "2030-12-25", reason: "Holiday" }),
  "POST /api/history": () => ({ clientKey: randomUUID(), flags: "smoker" }),
  "POST /api/kiosk/touch": () => ({ idleSeconds: 1 }),
  "POST /api/kiosk/find-visit": (one) => ({
    [BOX_NAMES.fullName]: nameKey(`Zed ${one.canary}`),
    ...{ "birth-month": "5", "birth-day": "17", "birth-year": "1980" },
  }),
  "POST /api/kiosk/intake/[step]": () => ({ reason: "pain" }),
  "POST /api/kiosk/details/[detail]": () => ({ [BOX_NAMES.mobile]: "+44 20 7946 0199" }),
  "POST /api/push-subscriptions": () => ({
    ...{ endpoint: `https://push.example/${randomUUID()}`, p256dh: "B".repeat(87), auth: "A".repeat(22) },
  }),
  "POST /api/reminders/push": () => ({
    ...{ endpoint: `https://push.example/${randomUUID()}`, p256dh: "B".repeat(87), auth: "A".repeat(22) },
  }),
  "POST /api/reminders/push/state": () => ({ endpoint: "https://push.example/none" }),
  "POST /api/reminders/push/end": () => ({ endpoint: "https://push.example/none" }),
  "POST /api/push-subscriptions/state": () => ({ endpoint: "https://push.example/none" }),
  "POST /api/push-subscriptions/end": () => ({ endpoint: "https://push.example/none" }),
  "PUT /api/clinic/channels/webhook": () => ({ url: "", newSecret: false, seen: null }),
  "POST /api/kiosks/pairing-codes": () => ({ name: "Front door" }),
  "POST /api/visits": (one) => ({
    ...{ patientId: one.patientId, day: today(), time: "09:30", kind: "follow-up", clinicianId: null },
  }),
  "POST /api/visits/[visitId]/slot": () => ({
    ...{ version: 1, day: today(), time: "10:30", kind: "follow-up", clinicianId: null },
  }),
  // Nobody's row is asked for: a time is offered or not, here by a clinician who is nobody.
  "POST /api/own-visits": () => ({
    ...{ kind: "follow-up", clinicianId: NOBODY, day: "2031-03-05", time: "09:30" },
  }),
  "POST /api/clinic/self-booking": () => ({ noticeHours: "24", daysAhead: "42" }),
  "POST /api/clinic/visit-types": () => ({
    ...{ "name-0": "Follow-up", "minutes-0": "30", waitMinutes: "20" },
  }),
  "POST /api/visits/[visitId]/status": () => ({ version: 1, move: "arrive" }),
};

/** What to send to a route about this subject. */
export function bodyOf(method: string, path: string, one: Subject): Readonly<Record<string, unknown>> {
  return BODIES[`${method} ${path}`]?.(one) ?? {};
}

/** Whether the body itself names a row, so that others' rows must be tried there too. */
export function bodyNamesARow(method: string, path: string, one: Subject, other: Subject): boolean {
  const [mine, theirs] = [bodyOf(method, path, one), bodyOf(method, path, other)];
  return Object.keys(mine).some(
    (key) => key.endsWith("Id") && mine[key] !== null && mine[key] !== theirs[key],
  );
}

/** Bodies whose route no longer exists. */
export function strayBodies(known: readonly string[]): string[] {
  return Object.keys(BODIES).filter((key) => !known.includes(key));
}
