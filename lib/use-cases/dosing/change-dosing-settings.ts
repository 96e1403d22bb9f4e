import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { findDosingSettings, updateDosingSettings } from "@/lib/data/programmes/dosing-settings";
import { withActorSql } from "@/lib/data/with-actor";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { DOSING_DEFAULTS, type DosingNumbers } from "@/lib/domain/dosing/settings";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";

/** The numbers this clinic's dosing rules run on. */
export function readDosingSettings(actor: ActorFor<"dosing.settings">): Promise<DosingNumbers> {
  return withActorSql(actor, async (sql) => clinicNumbers(await findDosingSettings(sql, actor.clinicId)));
}

/** The numbers as their form shows them. */
export const dosingBoxes = (numbers: DosingNumbers): Boxes =>
  Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]));

/**
 * Keeps what differs from the default, so that a better default reaches every clinic that never chose. `seen`: what the
 * form showed, over which nobody else's number is lost.
 */
export function changeDosingSettings(
  actor: ActorFor<"dosing.change-settings">,
  numbers: DosingNumbers,
  seen: Boxes | null = null,
): Promise<void> {
  const moved = Object.entries(numbers).filter(
    ([key, value]) => value !== DOSING_DEFAULTS[key as keyof DosingNumbers],
  );
  const { clinicId } = actor;
  return withActorSql(actor, async (sql) => {
    const now = async () => dosingBoxes(clinicNumbers(await findDosingSettings(sql, clinicId)));
    await refuseUnseen(sql, { clinicId, seen, sent: dosingBoxes(numbers), now });
    await updateDosingSettings(sql, clinicId, Object.fromEntries(moved));
  });
}
