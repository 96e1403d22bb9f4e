import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { RecordMiss } from "@/lib/contracts/safety";
import { findClinic } from "@/lib/data/clinics/clinics";
import { createMissedFlag, findMissedPatient } from "@/lib/data/safety/missed-flags";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { isSignKey, missedCase, type Missed } from "@/lib/domain/safety/missed-case";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

type Person = Pick<Missed, "age" | "sex" | "history" | "baseline" | "answers">;
type Actor = ActorFor<"missed-flag.record">;

const OLDEST = 120;

/** Records a red flag that the rules did not raise; it becomes a case for the triage command. */
export function recordMiss(actor: Actor, miss: RecordMiss): Promise<void> {
  const { clinicId, staffId } = actor;
  const signs = miss.signs.filter(isSignKey);
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, clinicId);
    if (miss.day > localDate(new Date(), timeZone))
      throw new AppError("invalid", "future day", { day: "This day is still to come" });
    const person = miss.patientId === "" ? unnamed(miss.age) : await patientOf(sql, actor, miss);
    const id = randomUUID();
    const { what, expected } = miss;
    await createMissedFlag(sql, {
      ...{ id, clinicId, what, expected, day: miss.day, recordedById: staffId },
      patientId: miss.patientId === "" ? null : miss.patientId,
      triageCase: missedCase({ id, what, expected, ...person, signs }),
    });
  });
}

function unnamed(age: string): Person {
  if (age === "" || Number(age) > OLDEST)
    throw new AppError("invalid", "no age", { age: "Give the age, or name the patient" });
  return { age: Number(age), sex: null, history: [], baseline: [], answers: {} };
}

async function patientOf(sql: Sql, actor: Actor, { patientId, day }: RecordMiss): Promise<Person> {
  const found = await findMissedPatient(sql, patientsVisibleTo(actor), { patientId, day });
  if (!found) throw new AppError("not-found", "patient outside scope");
  sql.shows(patientId);
  return { ...found, answers: found.answers as Person["answers"] };
}
