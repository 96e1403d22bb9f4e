import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { isStaffRole, type StaffRole } from "@/lib/access/roles";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listOwnAccess } from "@/lib/data/patients/access-log";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { RECORD_PARTS, recordPart, type RecordPart } from "@/lib/domain/access-log/record-part";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

const PAGE_SIZE = 20;

export type OwnAccess = {
  readonly at: string;
  /** Null: somebody whose row is gone. */
  readonly name: string | null;
  readonly role: StaffRole | null;
  readonly parts: readonly RecordPart[];
};

/** Who at the clinic opened this patient's record. */
export function viewOwnAccess(
  actor: ActorFor<"own-access.view">,
  page: number,
): Promise<{ readonly entries: readonly OwnAccess[]; readonly hasMore: boolean }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const { timeZone } = await findClinicClock(sql, scope);
    const rows = await listOwnAccess(sql, scope, { skip: (page - 1) * PAGE_SIZE, most: PAGE_SIZE + 1 });
    const entries = rows.slice(0, PAGE_SIZE).map(({ at, staffName, roles, actions }) => {
      const role = roles.toSorted(byWeight).find(isStaffRole) ?? null;
      const opened = new Set(actions.map(recordPart).map((part) => asShownTo(role, part)));
      return {
        ...{ at: dayAndTime(at, timeZone, actor.language), name: staffName, role },
        parts: RECORD_PARTS.filter((part) => opened.has(part)),
      };
    });
    return { entries, hasMore: rows.length > PAGE_SIZE };
  });
}

/** The patient page of who treats is the chart; front desk's holds how to reach the patient. */
const asShownTo = (role: StaffRole | null, part: RecordPart): RecordPart =>
  part === "details" && role !== "front-desk" ? "chart" : part;

/** Who treats is named as that, also where they own the clinic. */
const WEIGHT = ["clinician", "owner", "front-desk"];
const byWeight = (one: string, other: string) => WEIGHT.indexOf(one) - WEIGHT.indexOf(other);
