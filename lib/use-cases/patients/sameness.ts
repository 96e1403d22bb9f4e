import "server-only";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { Sameness } from "@/lib/contracts/patient";
import { listMerges } from "@/lib/data/patients/patient-merges";
import { listSimilarPatients } from "@/lib/data/patients/patient-matches";
import type { IdentityRow } from "@/lib/data/patients/patients";
import { listToldApart } from "@/lib/data/patients/sameness-answers";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import { patientMatchOf } from "@/lib/use-cases/patients/patient-match";

/** An owner decides about records, a clinician about whose body it is: merging takes somebody who is both. */
export function mayMerge(actor: StaffActor): boolean {
  return may(actor, "patient.merge") && actor.roles.includes("clinician");
}

/** Who might be the same person as this patient, who was said not to be, and who became part of them. */
export async function samenessOf(
  sql: Sql,
  actor: StaffActor,
  row: IdentityRow,
  timeZone: string,
): Promise<Sameness> {
  const scope = patientsVisibleTo(actor);
  const birthDate = row.birthDate.toISOString().slice(0, 10);
  const person = { nameKey: row.nameKey, birthDate, mobile: row.mobile, except: row.id };
  const [similar, apart, merges] = await together(
    listSimilarPatients(sql, scope, person),
    listToldApart(sql, scope, row.id),
    listMerges(sql, scope, row.id),
  );
  const duplicates = similar.filter(({ id }) => !apart.some((other) => other.id === id));
  sql.shows(...duplicates.map(({ id }) => id), ...apart.map(({ id }) => id));
  return {
    toldApart: apart.map((one) => ({
      id: one.id,
      name: one.name,
      words: `born ${plainDate(new Date(one.birthDate))}; ${one.by} said so on ${calendarDay(one.at, timeZone)}`,
    })),
    duplicates: duplicates.map(patientMatchOf),
    merges: merges.map((one) => ({
      words: `${one.name}, born ${plainDate(new Date(one.birthDate))}, merged by ${one.by} on ${calendarDay(one.at, timeZone)}`,
      reason: one.reason,
    })),
    mayMerge: mayMerge(actor),
  };
}
