import { classifyAll } from "@/lib/domain/dosing/classify-response";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import type { ItemLog } from "@/lib/domain/dosing/item-log";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { Course, EarlierSession } from "@/lib/domain/trends/course";

/** TR-09: sessions in a row, up to the last, with pain above the green band in any exercise. */
export function painfulSessions(course: Course, acute: boolean | undefined): number {
  const { greenMax, acuteGreenMax } = clinicNumbers(course.dosing ?? {});
  const limit = acute === true ? acuteGreenMax : greenMax;
  return inARow(sessionsOf(course).map(({ worst }) => worst !== null && worst > limit));
}

/** TR-10: sessions in a row, up to the last, that the body took as red (DOSE-2), by the pain in it and the morning after. */
export function redSessions(course: Course, acute: boolean | undefined): number {
  return inARow(responsesOf(course, acute).map((one) => one === "red"));
}

/** Only the morning after made the last session red. */
export function isRedByMorning(course: Course, acute: boolean | undefined): boolean {
  const sessions = sessionsOf(course);
  const unanswered = sessions.map((one, at) => (at === sessions.length - 1 ? { ...one, am: null } : one));
  const before = responsesOf({ ...course, sessions: unanswered }, acute).at(-1);
  return responsesOf(course, acute).at(-1) === "red" && before !== "red";
}

/** Throws where nothing was read: no session would look like calm ones. */
function sessionsOf({ sessions }: Course): readonly EarlierSession[] {
  if (sessions === null) throw new Error("the sessions of this course were not read");
  return sessions;
}

function responsesOf(course: Course, acute: boolean | undefined): readonly ResponseClass[] {
  const numbers = clinicNumbers(course.dosing ?? {});
  return classifyAll(sessionsOf(course).map(logOf), acute === true ? "A" : "C", numbers).map(
    (one) => one.class,
  );
}

/** A whole session as one entry of the dosing rules; without any pain logged it was calm. */
function logOf({ day, worst, pre, am, sore, alarming }: EarlierSession): ItemLog {
  return {
    ...{ date: day, pre: pre ?? 0, worst: worst ?? 0, quality: alarming === true ? "electric" : "dull" },
    ...{ sharpSettled5min: null, legMoved: "no", formOK: false, repsDone: 0, target: 0 },
    ...{ am: am ?? null, doms: sore === true },
  };
}

function inARow(found: readonly boolean[]): number {
  const calm = found.toReversed().indexOf(false);
  return calm === -1 ? found.length : calm;
}
