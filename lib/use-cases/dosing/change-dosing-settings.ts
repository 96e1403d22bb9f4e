import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { findDosingSettings, updateDosingSettings } from "@/lib/data/dosing";
import { withActorSql } from "@/lib/data/with-actor";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { DOSING_DEFAULTS, type DosingNumbers } from "@/lib/domain/dosing/settings";

/** The numbers this clinic's dosing rules run on. */
export function readDosingSettings(actor: ActorFor<"dosing.settings">): Promise<DosingNumbers> {
  return withActorSql(actor, async (sql) => clinicNumbers(await findDosingSettings(sql, actor.clinicId)));
}

/** Keeps what differs from the default, so that a better default reaches every clinic that never chose. */
export function changeDosingSettings(
  actor: ActorFor<"dosing.change-settings">,
  numbers: DosingNumbers,
): Promise<void> {
  const moved = Object.entries(numbers).filter(
    ([key, value]) => value !== DOSING_DEFAULTS[key as keyof DosingNumbers],
  );
  return withActorSql(actor, (sql) => updateDosingSettings(sql, actor.clinicId, Object.fromEntries(moved)));
}
