import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { MeasureItemsFields } from "@/lib/contracts/measure-form";
import { createMeasureItems } from "@/lib/data/outcomes/measure-settings";
import { withActorSql } from "@/lib/data/with-actor";

/** An owner says that this clinic may use RMDQ, and loads its texts; none ends its use. Who and when stay. */
export function loadMeasureItems(
  actor: ActorFor<"measure.change-settings">,
  loaded: MeasureItemsFields,
): Promise<void> {
  return withActorSql(actor, (sql) =>
    createMeasureItems(sql, actor.clinicId, { ...loaded, staffId: actor.staffId }),
  );
}
